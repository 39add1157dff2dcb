package dsg.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dsg.platform.access.RuleBroken;
import dsg.proof.Proves;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("the Cabinet Office's CSV, and what claims to be it")
class OfficialTableTest {

    @Test
    @Proves(
            value = "A3",
            says =
                    "Holidays are those of the law, from the Cabinet Office's list where it is published, else computed and flagged")
    @DisplayName("a file as it is published is read: every day with its name, its years, its digest")
    void readsThePublishedForm() {
        OfficialTable table = OfficialTable.read(PublishedFile.of(1955, 2027));
        assertThat(table.firstYear()).isEqualTo(1955);
        assertThat(table.lastYear()).isEqualTo(2027);
        assertThat(table.days()).hasSize(1067);
        assertThat(table.days())
                .contains(
                        new PublishedDay(LocalDate.of(2026, 9, 22), "休日"),
                        new PublishedDay(LocalDate.of(2027, 11, 23), "勤労感謝の日"));
        assertThat(table.digest()).matches("[0-9a-f]{64}");
    }

    @Test
    @Proves(
            value = "A3",
            says =
                    "Holidays are those of the law, from the Cabinet Office's list where it is published, else computed and flagged")
    @DisplayName("it is read as windows-31j: characters that Shift_JIS of the standard lacks are read too")
    void readsWhatWindowsWrites() {
        List<String> lines = PublishedFile.lines(2026, 2026);
        lines.set(1, "2026/1/1,髙﨑の日");
        assertThat(OfficialTable.read(PublishedFile.bytes(lines))
                        .days()
                        .getFirst()
                        .name())
                .isEqualTo("髙﨑の日");
    }

    @Test
    @DisplayName("line ends of one character, and none after the last line, are as good")
    void anyLineEnd() {
        byte[] file = String.join("\n", PublishedFile.lines(2026, 2027)).getBytes(PublishedFile.SHIFT_JIS);
        assertThat(OfficialTable.read(file).lastYear()).isEqualTo(2027);
    }

    @ParameterizedTest
    @CsvSource({
        "2026/1/12 成人の日, calendar.file.line", // no comma
        "2026-01-12;成人の日, calendar.file.line",
        "=2026/1/12;成人の日, calendar.file.line",
        "２０２６/1/12;成人の日, calendar.file.line",
        "2026/1/12;成人の日;x, calendar.file.line",
        "12026/1/12;成人の日, calendar.file.line",
        "2026/1/12;, calendar.file.name",
        "2026/1/12;=cmd|'/c calc'!A1, calendar.file.name",
        "2026/1/12;<script>, calendar.file.name",
        "2026/2/30;成人の日, calendar.file.day",
        "2026/13/1;成人の日, calendar.file.day",
        "2026/0/0;成人の日, calendar.file.day",
        "1948/1/12;成人の日, calendar.file.year",
        "2100/1/12;成人の日, calendar.file.year",
        "2026/1/1;成人の日, calendar.file.twice",
        "2025/12/31;成人の日, calendar.file.order"
    })
    @DisplayName("one bad line refuses the file as a whole, with the line's number and what it reads")
    void oneBadLine(String bad, String code) {
        List<String> lines = PublishedFile.lines(2026, 2026);
        lines.set(2, bad.replace(';', ','));
        RuleBroken broken = (RuleBroken) catchThrowable(() -> OfficialTable.read(PublishedFile.bytes(lines)));
        assertThat(broken.code()).isEqualTo(code);
        assertThat(broken.arguments()).element(0).isEqualTo(3);
    }

    @Test
    @DisplayName("what is quoted of a bad line is short, and holds no control characters")
    void quotesCarefully() {
        List<String> lines = PublishedFile.lines(2026, 2026);
        lines.set(2, "\u0007\u001b[31m" + "あ".repeat(500));
        RuleBroken broken = (RuleBroken) catchThrowable(() -> OfficialTable.read(PublishedFile.bytes(lines)));
        assertThat(String.valueOf(broken.arguments().get(1)))
                .hasSizeLessThanOrEqualTo(41)
                .startsWith("□□[31m");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "EUC-JP"})
    @DisplayName("another encoding is refused, not read as something else")
    void otherEncodings(String encoding) {
        String text = String.join("\r\n", PublishedFile.lines(2026, 2027));
        assertThat(codeOf(text.getBytes(Charset.forName(encoding))))
                .isIn("calendar.file.encoding", "calendar.file.heading");
    }

    @Test
    @DisplayName("UTF-8 with a byte order mark is refused")
    void byteOrderMark() {
        String text = "\uFEFF" + String.join("\r\n", PublishedFile.lines(2026, 2027));
        assertThat(codeOf(text.getBytes(StandardCharsets.UTF_8)))
                .isIn("calendar.file.encoding", "calendar.file.heading");
    }

    @Test
    @DisplayName("nothing, only a heading, another heading, too much: each is refused with its own reason")
    void wholeFiles() {
        assertThat(codeOf(new byte[0])).isEqualTo("calendar.file.empty");
        assertThat(codeOf(PublishedFile.bytes(List.of(PublishedFile.HEADING)))).isEqualTo("calendar.file.nothing");
        assertThat(codeOf(PublishedFile.bytes(List.of("日付,名称", "2026/1/1,元日")))).isEqualTo("calendar.file.heading");
        assertThat(codeOf("\r\n".getBytes(PublishedFile.SHIFT_JIS))).isEqualTo("calendar.file.heading");
        assertThat(codeOf(new byte[OfficialTable.MOST_BYTES + 1])).isEqualTo("calendar.file.large");
        byte[] blank = (PublishedFile.HEADING + "\n".repeat(6_000)).getBytes(PublishedFile.SHIFT_JIS);
        assertThat(codeOf(blank)).isEqualTo("calendar.file.lines");
    }

    @Test
    @Proves(
            value = "A3",
            says =
                    "Holidays are those of the law, from the Cabinet Office's list where it is published, else computed and flagged")
    @DisplayName("a file that was cut off, or lacks a year, is refused: its holidays would become business days")
    void cutFiles() {
        List<String> lines = PublishedFile.lines(2026, 2027);
        assertThat(codeOf(PublishedFile.bytes(lines.subList(0, lines.size() - 4))))
                .isEqualTo("calendar.file.cut");
        List<String> gap = PublishedFile.lines(2025, 2025);
        gap.addAll(PublishedFile.lines(2027, 2027).subList(1, 18));
        assertThat(codeOf(PublishedFile.bytes(gap))).isEqualTo("calendar.file.cut");
        List<String> late = PublishedFile.lines(2026, 2026);
        late.subList(1, 4).clear();
        assertThat(codeOf(PublishedFile.bytes(late))).isEqualTo("calendar.file.cut");
    }

    @Test
    @Proves(
            value = "A3",
            says =
                    "Holidays are those of the law, from the Cabinet Office's list where it is published, else computed and flagged")
    @DisplayName("a year in which nearly every day were a holiday is refused")
    void tooManyHolidays() {
        List<String> lines = IntStream.rangeClosed(1, 365)
                .mapToObj(day -> LocalDate.ofYearDay(2026, day))
                .map(day -> "2026/" + day.getMonthValue() + "/" + day.getDayOfMonth() + ",休日")
                .toList();
        List<String> file = new ArrayList<>(List.of(PublishedFile.HEADING));
        file.addAll(lines);
        assertThat(codeOf(PublishedFile.bytes(file))).isEqualTo("calendar.file.many");
    }

    @Test
    @DisplayName("whatever is done to a file, it is read or refused with a reason, and nothing else happens")
    void bentFiles() {
        byte[] whole = PublishedFile.of(2020, 2027);
        Random random = new Random(20261126);
        for (int round = 0; round < 3_000; round++) {
            byte[] bent = Arrays.copyOf(whole, random.nextInt(whole.length + 20));
            for (int change = random.nextInt(4); change > 0 && bent.length > 0; change--) {
                bent[random.nextInt(bent.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(OfficialTable.read(bent).days()).isNotEmpty();
            } catch (RuleBroken refused) {
                assertThat(refused.code()).startsWith("calendar.file.");
            }
        }
    }

    private static String codeOf(byte[] file) {
        return ((RuleBroken) catchThrowable(() -> OfficialTable.read(file))).code();
    }
}
