package dsg.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.platform.access.OrganisationId;
import dsg.platform.access.RuleBroken;
import dsg.platform.calendar.HolidayTableId;
import dsg.proof.Proves;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractTest {

    private static final Period CONTRACTED = period("2026-04-01", "2027-03-31");
    private static final Period USED = period("2026-06-01", "2026-12-25");

    private static final TidyEnd TIDY = new TidyEnd(LocalDate.parse("2027-01-18"), null);

    private final OrganisationId office = organisation();
    private final OrganisationId prime = organisation();

    @ParameterizedTest
    @CsvSource({"2026-03-31, 2026-12-25", "2026-06-01, 2027-04-01"})
    @Proves(value = "R62", says = "The use period lies inside the contract period")
    @Proves(value = "T16", says = "A use period outside the contract period is refused")
    @DisplayName("a use period that leaves the contract period is refused")
    void usePeriodOutside(LocalDate from, LocalDate until) {
        assertThatThrownBy(() -> new Contract("D-1", "件名", CONTRACTED, new Period(from, until), TIDY))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("contract.use.outside");
    }

    @Test
    @DisplayName("a period that ends before it begins is refused")
    void backwards() {
        assertThatThrownBy(() -> period("2026-06-02", "2026-06-01"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("contract.period.backwards");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-31T14:59:59.999Z, PLANNED",
        "2026-05-31T15:00:00Z, IN_USE",
        "2026-12-25T14:59:59.999Z, IN_USE",
        "2026-12-25T15:00:00Z, TIDYING",
        "2027-01-18T14:59:59.999Z, TIDYING",
        "2027-01-18T15:00:00Z, CLOSED",
    })
    @Proves(value = "R63", says = "After the tidy period no data of the area can be accessed")
    @Proves(value = "T53", says = "All deadlines are Japan's, whatever the server's zone")
    @Proves(value = "Decision 1", says = "The contract is the clock")
    @DisplayName("a contract opens, tidies and closes at midnight in Japan, each last day included")
    void stateByJapansDay(Instant instant, ContractState state) {
        assertThat(contract().terms().stateAt(instant)).isEqualTo(state);
    }

    @Test
    @Proves(value = "T19", says = "After closing the contract's key is destroyed, so that backups are unreadable too")
    @DisplayName("with its key a contract is gone for good, whatever its dates say")
    void keyDestroyed() {
        Contract contract = contract();
        contract.keyDestroyed(Instant.parse("2027-02-20T00:00:00Z"));
        assertThat(contract.terms().stateAt(Instant.parse("2026-07-01T00:00:00Z")))
                .isEqualTo(ContractState.KEY_DESTROYED);
    }

    @Test
    @Proves(value = "T18", says = "A changed calendar counts anew, and never shortens what was published")
    @DisplayName("another use period that ends no sooner leaves the published end of tidying, whatever it counts anew")
    void anotherUseKeepsThePublishedEnd() {
        Contract contract = contract();
        TidyEnd sooner = new TidyEnd(TIDY.day().minusDays(1), new HolidayTableId(UUID.randomUUID()));
        contract.use(USED, sooner);
        assertThat(contract.tidyEnd()).isEqualTo(TIDY);
        contract.use(period("2026-06-01", "2026-12-28"), sooner);
        assertThat(contract.tidyEnd()).isEqualTo(TIDY);
        TidyEnd later = new TidyEnd(TIDY.day().plusDays(1), null);
        contract.use(period("2026-06-01", "2026-12-28"), later);
        assertThat(contract.tidyEnd()).isEqualTo(later);
    }

    @Test
    @Proves(value = "T18", says = "A changed calendar counts anew, and never shortens what was published")
    @DisplayName("a recount makes a published end later, never earlier")
    void publishedEndIsNeverShortened() {
        Contract contract = contract();
        HolidayTableId table = new HolidayTableId(UUID.randomUUID());
        assertThat(contract.lengthen(new TidyEnd(TIDY.day().minusDays(1), table)))
                .isFalse();
        assertThat(contract.tidyEnd()).isEqualTo(TIDY);
        TidyEnd later = new TidyEnd(TIDY.day().plusDays(1), table);
        assertThat(contract.lengthen(later)).isTrue();
        assertThat(contract.tidyEnd()).isEqualTo(later);
    }

    @Test
    @Proves(value = "T4", says = "Subcontractors form a tree of any depth under the prime")
    @DisplayName("subcontractors form a tree below the prime, at any depth")
    void treeOfSubcontractors() {
        Contract contract = contract();
        OrganisationId second = organisation();
        OrganisationId third = organisation();
        contract.addSubcontractor(second, prime);
        contract.addSubcontractor(third, second);

        assertThat(contract.party(third).orElseThrow().givenWorkBy()).contains(second);
        assertThat(contract.party(second).orElseThrow().givenWorkBy()).contains(prime);
        assertThat(contract.party(prime).orElseThrow().givenWorkBy()).isEmpty();
    }

    @Test
    @Proves(value = "T4", says = "Subcontractors form a tree of any depth under the prime")
    @DisplayName("nobody is a subcontractor of the requesting office or of a stranger")
    void noWorkFromOutsideTheTree() {
        assertThatThrownBy(() -> contract().addSubcontractor(organisation(), office))
                .hasMessage("contract.party.above");
        assertThatThrownBy(() -> contract().addSubcontractor(organisation(), organisation()))
                .hasMessage("contract.party.above");
    }

    private Contract contract() {
        Contract contract = new Contract("D-1", "件名", CONTRACTED, USED, TIDY);
        contract.addOffice(office);
        contract.addPrime(prime);
        return contract;
    }

    private static Period period(String from, String until) {
        return new Period(LocalDate.parse(from), LocalDate.parse(until));
    }

    private static OrganisationId organisation() {
        return new OrganisationId(UUID.randomUUID());
    }
}
