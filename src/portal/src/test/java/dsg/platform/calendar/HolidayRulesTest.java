package dsg.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.proof.Proves;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("the holidays of Japan by the law")
class HolidayRulesTest {

    static List<String> publishedYears() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(HolidayRulesTest.class.getResourceAsStream("published-holidays.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("publishedYears")
    @Proves(
            value = "A3",
            says =
                    "Holidays are those of the law, from the Cabinet Office's list where it is published, else computed and flagged")
    @DisplayName("the rules give exactly the days that the Cabinet Office lists, 1955 to 2027, under their names")
    void agreesWithTheCabinetOffice(String line) {
        String[] parts = line.split(" ");
        Map<LocalDate, String> published = new LinkedHashMap<>();
        for (String part : List.of(parts).subList(1, parts.length)) {
            published.put(LocalDate.parse(parts[0] + "-" + part.substring(0, 5)), part.substring(5));
        }
        Collection<Holiday> computed = HolidayRules.of(Integer.parseInt(parts[0]));
        assertThat(computed.stream().map(Holiday::day)).containsExactlyElementsOf(published.keySet());
        assertThat(computed).allSatisfy(holiday -> {
            String name = Objects.requireNonNull(published.get(holiday.day()));
            // what is no 国民の祝日 by the law's list has no name in the publication; 体育の日 was renamed in the middle of 2020
            assertThat(name.startsWith("休日") || name.contains(holiday.name()))
                    .as(name)
                    .isTrue();
        });
    }

    @Test
    @Proves(
            value = "A3",
            says =
                    "Holidays are those of the law, from the Cabinet Office's list where it is published, else computed and flagged")
    @DisplayName("every year from 1955 to 2027 was compared")
    void everyPublishedYearIsThere() {
        assertThat(publishedYears().stream().map(line -> Integer.parseInt(line.substring(0, 4))))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1955, 2027).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-09-22", "2032-09-21", "2009-09-22", "1988-05-04", "2019-04-30", "2019-05-02"})
    @Proves(
            value = "A3",
            says =
                    "Holidays are those of the law, from the Cabinet Office's list where it is published, else computed and flagged")
    @DisplayName("a day between two 国民の祝日 is a holiday")
    void daysBetween(String day) {
        assertThat(kind(day)).contains(HolidayKind.BETWEEN);
    }

    @Test
    @Proves(
            value = "A3",
            says =
                    "Holidays are those of the law, from the Cabinet Office's list where it is published, else computed and flagged")
    @DisplayName("substitutes fall on the nearest day that is no 国民の祝日, and on no other day")
    void substitutes() {
        List<String> substitutes = IntStream.rangeClosed(2026, 2033)
                .boxed()
                .flatMap(year -> HolidayRules.of(year).stream())
                .filter(holiday -> holiday.kind() == HolidayKind.SUBSTITUTE)
                .map(holiday -> holiday.day().toString())
                .toList();
        assertThat(substitutes)
                .containsExactly(
                        "2026-05-06",
                        "2027-03-22",
                        "2029-02-12",
                        "2029-04-30",
                        "2029-09-24",
                        "2030-05-06",
                        "2030-08-12",
                        "2030-11-04",
                        "2031-02-24",
                        "2031-05-06",
                        "2031-11-24",
                        "2033-03-21");
    }

    @Test
    @Proves(
            value = "A3",
            says =
                    "Holidays are those of the law, from the Cabinet Office's list where it is published, else computed and flagged")
    @DisplayName("a 国民の祝日 on a Saturday moves nowhere")
    void saturdayNeverMoves() {
        LocalDate saturday = LocalDate.of(2029, 11, 3);
        assertThat(saturday.getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
        assertThat(days(2029)).contains(saturday);
        assertThat(kind("2029-11-02")).isEmpty();
        assertThat(kind("2029-11-05")).isEmpty();
    }

    @Test
    @Proves(
            value = "A3",
            says =
                    "Holidays are those of the law, from the Cabinet Office's list where it is published, else computed and flagged")
    @DisplayName(
            "before 12 April 1973 a holiday on a Sunday was lost, before 27 December 1985 so was a day between two")
    void earlierLaw() {
        assertThat(kind("1973-02-12")).isEmpty();
        assertThat(kind("1973-04-30")).contains(HolidayKind.SUBSTITUTE);
        assertThat(kind("1985-05-04")).isEmpty();
        assertThat(kind("1986-05-04"))
                .as("a Sunday between two is just a Sunday")
                .isEmpty();
    }

    @Test
    @Proves(
            value = "A3",
            says =
                    "Holidays are those of the law, from the Cabinet Office's list where it is published, else computed and flagged")
    @DisplayName("the law is in force from 20 July 1948; its first holidays are 秋分の日, 文化の日 and 勤労感謝の日")
    void firstYear() {
        assertThat(days(1948))
                .containsExactly(LocalDate.of(1948, 9, 23), LocalDate.of(1948, 11, 3), LocalDate.of(1948, 11, 23));
        assertThat(days(1947)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1959-04-10, ONE_OFF", // the Crown Prince's wedding
        "1989-02-24, ONE_OFF", // the funeral of Emperor Showa
        "1990-11-12, ONE_OFF", // the enthronement
        "1993-06-09, ONE_OFF", // the Crown Prince's wedding
        "2019-05-01, NATIONAL", // the accession, by its law like a 国民の祝日
        "2019-10-22, NATIONAL", // the enthronement, likewise
        "2020-07-23, NATIONAL", // moved for the Olympic Games
        "2020-07-24, NATIONAL",
        "2020-08-10, NATIONAL",
        "2021-07-22, NATIONAL", // and again, as they were put off
        "2021-07-23, NATIONAL",
        "2021-08-08, NATIONAL",
        "2021-08-09, SUBSTITUTE"
    })
    @Proves(
            value = "A3",
            says =
                    "Holidays are those of the law, from the Cabinet Office's list where it is published, else computed and flagged")
    @DisplayName("days that laws made holidays once")
    void lawsOfTheirOwn(String day, HolidayKind kind) {
        assertThat(kind(day)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2020-07-20", "2020-08-11", "2020-10-12", "2021-07-19", "2021-08-11", "2021-10-11", "2019-12-23"
            })
    @Proves(
            value = "A3",
            says =
                    "Holidays are those of the law, from the Cabinet Office's list where it is published, else computed and flagged")
    @DisplayName("days that were no holidays in those years")
    void movedAway(String day) {
        assertThat(kind(day)).isEmpty();
    }

    @Test
    @Proves(
            value = "A3",
            says =
                    "Holidays are those of the law, from the Cabinet Office's list where it is published, else computed and flagged")
    @DisplayName("whatever the rules say is flagged as computed, and no day stands twice")
    void everythingIsComputed() {
        List<Holiday> all = HolidayRules.all();
        assertThat(all).allMatch(Holiday::computed);
        assertThat(all.stream().map(Holiday::day)).doesNotHaveDuplicates().isSorted();
    }

    private static List<LocalDate> days(int year) {
        return HolidayRules.of(year).stream().map(Holiday::day).toList();
    }

    private static Optional<HolidayKind> kind(String day) {
        return Stream.of(LocalDate.parse(day))
                .flatMap(wanted -> HolidayRules.of(wanted.getYear()).stream()
                        .filter(holiday -> holiday.day().equals(wanted)))
                .map(Holiday::kind)
                .findFirst();
    }
}
