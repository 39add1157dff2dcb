package dsg.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.proof.Proves;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("dates in 西暦 and 和暦")
class JapaneseDatesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-02-27, 令和8年2月27日",
        "2019-05-01, 令和元年5月1日",
        "2019-04-30, 平成31年4月30日",
        "1989-01-08, 平成元年1月8日",
        "1989-01-07, 昭和64年1月7日"
    })
    void writesTheEraOfTheDay(LocalDate day, String written) {
        assertThat(JapaneseDates.wareki(day)).isEqualTo(written);
    }

    @Test
    void writesSeirekiWithoutLeadingZeros() {
        assertThat(JapaneseDates.seireki(LocalDate.of(2026, 2, 7))).isEqualTo("2026年2月7日");
    }

    @Proves(value = "T20", says = "Days are read in the Japanese and the common calendar")
    @DisplayName("a day is read in every usual writing, of either calendar")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026年2月27日",
                "2026-02-27",
                "2026/2/27",
                "20260227",
                "令和8年2月27日",
                "令和８年２月２７日",
                "R8.2.27",
                "r8-2-27",
                " ２０２６年２月２７日 "
            })
    void readsWhatPeopleType(String typed) {
        assertThat(JapaneseDates.read(typed)).contains(LocalDate.of(2026, 2, 27));
    }

    @ParameterizedTest
    @ValueSource(strings = {"令和元年5月1日", "令和1年5月1日"})
    void readsTheFirstYearOfAnEraInBothSpellings(String typed) {
        assertThat(JapaneseDates.read(typed)).contains(LocalDate.of(2019, 5, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "2026-02-30",
                "8年2月27日",
                "令和元年4月30日",
                "平成32年1月1日",
                "2026-13-01",
                "26-02-27",
                "1000-01-01",
                "1947-12-31",
                "2100-01-01",
                "9999-12-31",
                "令和82年1月1日"
            })
    void readsNoDayThatDoesNotExist(String typed) {
        assertThat(JapaneseDates.read(typed)).isEmpty();
    }
}
