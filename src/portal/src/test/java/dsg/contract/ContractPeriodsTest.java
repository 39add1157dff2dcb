package dsg.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.proof.Proves;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a contract's dates when its periods change. */
class ContractPeriodsTest {

    private static final Period CONTRACTED = period("2026-04-01", "2027-03-31");
    private static final Period USED = period("2026-06-01", "2026-12-25");

    private final Contract contract = new Contract("D-1", "件名", CONTRACTED, USED, tidy("2027-01-18"));

    @ParameterizedTest
    @CsvSource({
        "2026-12-25, 2027-01-15, 2027-01-18",
        "2026-12-28, 2027-01-15, 2027-01-18",
        "2026-12-25, 2027-01-19, 2027-01-19",
        "2026-12-24, 2027-01-15, 2027-01-15"
    })
    @Proves(value = "T18", says = "A changed calendar counts anew, and never shortens what was published")
    @DisplayName("the published end of tidying moves earlier only where use itself ends earlier")
    void publishedEnd(LocalDate until, String counted, LocalDate published) {
        contract.use(new Period(USED.from(), until), tidy(counted));
        assertThat(contract.used()).isEqualTo(new Period(USED.from(), until));
        assertThat(contract.tidyEnd().day()).isEqualTo(published);
    }

    @Test
    @Proves(value = "R62", says = "The use period lies inside the contract period")
    @DisplayName("a use period outside the contract period is refused, and everything stays")
    void outside() {
        assertThatThrownBy(() -> contract.use(period("2026-06-01", "2027-04-01"), tidy("2027-04-20")))
                .hasMessage("contract.use.outside");
        assertThat(contract.used()).isEqualTo(USED);
    }

    @Test
    @DisplayName("a decision changes both periods; the contract period reaches as far as use does")
    void bothPeriods() {
        contract.change(period("2026-05-01", "2027-06-30"), period("2026-06-01", "2027-01-29"), tidy("2027-02-19"));
        assertThat(contract.contracted()).isEqualTo(period("2026-05-01", "2027-06-30"));
        assertThat(contract.tidyEnd().day()).isEqualTo(LocalDate.parse("2027-02-19"));
        contract.change(period("2026-05-01", "2026-12-31"), period("2026-06-01", "2027-02-26"), tidy("2027-03-18"));
        assertThat(contract.contracted()).isEqualTo(period("2026-05-01", "2027-02-26"));
        assertThat(contract.used()).isEqualTo(period("2026-06-01", "2027-02-26"));
    }

    private static TidyEnd tidy(String day) {
        return new TidyEnd(LocalDate.parse(day), null);
    }

    private static Period period(String from, String until) {
        return new Period(LocalDate.parse(from), LocalDate.parse(until));
    }
}
