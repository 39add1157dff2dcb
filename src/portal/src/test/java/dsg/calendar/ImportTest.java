package dsg.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.platform.calendar.BusinessDays;
import dsg.platform.calendar.CalendarDraft;
import dsg.platform.calendar.CalendarFixture;
import dsg.platform.calendar.CalendarUse;
import dsg.platform.calendar.Holiday;
import dsg.platform.calendar.HolidayKind;
import dsg.platform.calendar.HolidayTable;
import dsg.platform.calendar.HolidayTableId;
import dsg.platform.calendar.YearEnd;
import dsg.proof.Proves;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ImportTest {

    private static final LocalDate ONE_OFF = LocalDate.of(2027, 6, 14);

    @Test
    @Proves(
            value = "A3",
            says =
                    "Holidays are those of the law, from the Cabinet Office's list where it is published, else computed and flagged")
    @DisplayName("years of the file are official, all others come from the rules and are flagged")
    void completesTheFileByTheRules() {
        HolidayTable next = table(new Import(read(PublishedFile.lines(1955, 2027))));
        assertThat(next.all())
                .allSatisfy(holiday -> assertThat(holiday.computed())
                        .isEqualTo(
                                holiday.day().getYear() > 2027 || holiday.day().getYear() < 1955));
        assertThat(next.isComputed(LocalDate.of(2027, 6, 1))).isFalse();
        assertThat(next.isComputed(LocalDate.of(2028, 6, 1))).isTrue();
        assertThat(next.all().stream().map(Holiday::day))
                .containsExactlyElementsOf(CalendarFixture.rules(Map.of()).all().stream()
                        .map(Holiday::day)
                        .toList());
    }

    @Test
    @Proves(
            value = "A3",
            says =
                    "Holidays are those of the law, from the Cabinet Office's list where it is published, else computed and flagged")
    @DisplayName("休日 of the file is told apart as substitute, day between, or a day by a law of its own")
    void tellsUnnamedDaysApart() {
        HolidayTable next = table(new Import(read(withOneOff())));
        assertThat(kind(next, LocalDate.of(2026, 5, 6))).isEqualTo(HolidayKind.SUBSTITUTE);
        assertThat(kind(next, LocalDate.of(2026, 9, 22))).isEqualTo(HolidayKind.BETWEEN);
        assertThat(kind(next, ONE_OFF)).isEqualTo(HolidayKind.ONE_OFF);
    }

    @Test
    @Proves(value = "T18", says = "A changed calendar counts anew, and never shortens what was published")
    @DisplayName("a day that a new law makes a holiday shows among the differences, and counts no more")
    void showsWhatChanges() {
        HolidayTable before = CalendarFixture.rules(Map.of(CalendarUse.HELPDESK, YearEnd.OF_THE_STATE));
        Import next = new Import(read(withOneOff()));
        assertThat(next.changes(before)).containsExactly(new DayChange(ONE_OFF, "", "休日（特別）"));
        CalendarDraft draft = next.draft(before, UUID.randomUUID(), "law");
        assertThat(draft.closings()).isEqualTo(before.closings());
        LocalDate after = ONE_OFF.minusDays(3);
        assertThat(new BusinessDays(before, CalendarUse.TIDY_PERIOD).nth(after, 1))
                .isEqualTo(ONE_OFF);
        assertThat(new BusinessDays(table(next), CalendarUse.TIDY_PERIOD).nth(after, 1))
                .isEqualTo(ONE_OFF.plusDays(1));
    }

    @Test
    @Proves(value = "A3", says = "The calendar is changed by a person, in versions, with its differences shown first")
    @DisplayName("a holiday that the file lacks shows as gone, another name as renamed, a substitute's name as nothing")
    void showsWhatGoesAndWhatIsRenamed() {
        HolidayTable before = CalendarFixture.rules(Map.of());
        List<String> lines = PublishedFile.lines(2026, 2027);
        lines.remove("2026/8/11,山の日");
        lines.set(lines.indexOf("2026/7/20,海の日"), "2026/7/20,海洋の日");
        assertThat(new Import(read(lines)).changes(before))
                .containsExactly(
                        new DayChange(LocalDate.of(2026, 7, 20), "海の日", "海洋の日"),
                        new DayChange(LocalDate.of(2026, 8, 11), "山の日", ""));
    }

    private static List<String> withOneOff() {
        List<String> lines = PublishedFile.lines(2026, 2027);
        lines.add(lines.indexOf("2027/7/19,海の日"), "2027/6/14,休日（特別）");
        return lines;
    }

    private static OfficialTable read(List<String> lines) {
        return OfficialTable.read(PublishedFile.bytes(lines));
    }

    private static HolidayKind kind(HolidayTable table, LocalDate day) {
        return table.holiday(day).orElseThrow().kind();
    }

    private static HolidayTable table(Import next) {
        return new HolidayTable(
                new HolidayTableId(UUID.randomUUID()), 2, "file", next.officially(), next.days(), Map.of());
    }
}
