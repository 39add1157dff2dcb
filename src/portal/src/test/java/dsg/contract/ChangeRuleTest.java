package dsg.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import dsg.platform.access.RuleBroken;
import dsg.proof.Proves;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("changes of a contract's periods")
class ChangeRuleTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
    private static final Period USED = period("2026-04-01", "2027-03-31");
    private static final AccountId PROVIDER = new AccountId(UUID.randomUUID());

    @Test
    @Proves(value = "T15", says = "An extension before closing opens the contract again; after closing it is refused")
    @DisplayName("after closing nothing is extended, and after the key's destruction neither; each says which it is")
    void closedForGood() {
        assertBroken(ContractState.CLOSED, USED, "contract.change.closed");
        assertBroken(ContractState.KEY_DESTROYED, USED, "contract.change.destroyed");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23, 2026-11-24", "2026-04-01, 2026-11-24", "2026-11-24, 2026-11-24", "2026-11-25, 2026-11-25"})
    @Proves(value = "T15", says = "Shortened to a past day, tidying begins after the approval, never already over")
    @DisplayName("shortened to whatever day, tidying begins on the day after the approval at the earliest")
    void shorteningIsNeverRetroactive(LocalDate wanted, LocalDate effective) {
        Period used = ChangeRule.used(ContractState.IN_USE, USED, new Period(USED.from(), wanted), TODAY);
        assertThat(used.until()).isEqualTo(effective);
    }

    @Test
    @Proves(value = "T15", says = "An extension before closing opens the contract again; after closing it is refused")
    @DisplayName("an extension before closing brings the contract back; in tidying the end only moves later")
    void extensionReopens() {
        Period over = period("2026-04-01", "2026-11-20");
        Period longer = period("2026-04-01", "2027-01-31");
        assertThat(ChangeRule.used(ContractState.TIDYING, over, longer, TODAY)).isEqualTo(longer);
        assertThatThrownBy(
                        () -> ChangeRule.used(ContractState.TIDYING, over, period("2026-04-01", "2026-11-10"), TODAY))
                .hasMessage("contract.change.tidying");
    }

    @Test
    @DisplayName("once begun, the beginning of use stands; before, everything may move, but not into the past")
    void beginning() {
        assertThatThrownBy(() -> ChangeRule.used(ContractState.IN_USE, USED, period("2026-05-01", "2027-03-31"), TODAY))
                .hasMessage("contract.change.begun");
        Period later = period("2027-01-01", "2027-02-01");
        assertThat(ChangeRule.used(ContractState.PLANNED, USED, later, TODAY)).isEqualTo(later);
        assertThatThrownBy(
                        () -> ChangeRule.used(ContractState.PLANNED, USED, period("2026-01-01", "2026-02-01"), TODAY))
                .hasMessage("contract.change.past");
    }

    @Test
    @Proves(value = "R62", says = "The use period lies inside the contract period")
    @Proves(value = "T16", says = "A use period outside the contract period is refused")
    @DisplayName("a use period that leaves the contract period is refused, and a change without reason too")
    void insideTheContract() {
        assertThatThrownBy(() -> new PeriodChange(USED, period("2026-04-01", "2027-04-01"), "延長", "書面"))
                .hasMessage("contract.use.outside");
        assertThatThrownBy(() -> new PeriodChange(USED, USED, " ", "書面")).hasMessage("contract.reason");
        assertThatThrownBy(() -> new PeriodChange(USED, USED, "延長", "")).hasMessage("contract.document.bad");
    }

    @ParameterizedTest
    @EnumSource(
            value = ChangeState.class,
            names = {"APPROVED", "DECLINED", "WITHDRAWN"})
    @DisplayName("what is decided stays decided, and stays on record")
    void decidedOnce(ChangeState decided) {
        for (ChangeState next : ChangeState.values()) {
            assertThat(decided.leadsTo(next)).isFalse();
        }
        ContractChange change = change();
        change.decline();
        assertThatThrownBy(change::withdraw).isInstanceOf(RuleBroken.class).hasMessage("contract.change.over");
    }

    @Test
    @Proves(value = "R81", says = "The contract has the clause or is a case of paragraph 8")
    @DisplayName("paragraph 8 needs the number of its item, the clause has none")
    void basis() {
        assertThatThrownBy(() -> new Basis(BasisKind.EXEMPTION, null, "書面")).hasMessage("contract.basis.item.bad");
        assertThat(new Basis(BasisKind.EXEMPTION, 3, "書面").item()).isEqualTo(3);
        assertThat(new Basis(BasisKind.SPECIAL_CLAUSE, 3, "契約書").item()).isNull();
    }

    private static ContractChange change() {
        return new ContractChange(
                new ContractId(UUID.randomUUID()), new PeriodChange(USED, USED, "延長", "変更契約書"), PROVIDER, NOW);
    }

    private static void assertBroken(ContractState state, Period wanted, String code) {
        assertThatThrownBy(() -> ChangeRule.used(state, USED, wanted, TODAY))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(code);
    }

    private static Period period(String from, String until) {
        return new Period(LocalDate.parse(from), LocalDate.parse(until));
    }
}
