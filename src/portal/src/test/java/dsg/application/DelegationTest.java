package dsg.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.platform.access.AccountId;
import dsg.platform.access.Caller;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.PersonId;
import dsg.platform.access.Role;
import dsg.platform.access.SessionId;
import dsg.platform.access.TerminalId;
import dsg.proof.Proves;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelegationTest {

    /** In Japan it is the 24th already. */
    private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");

    private final Caller absent = caller();
    private final AccountId colleague = new AccountId(UUID.randomUUID());

    @Test
    @Proves(value = "T48", says = "Nobody approves what they applied for")
    @DisplayName("one's own other account is nobody else, and cannot stand in for oneself")
    void notOneself() {
        assertThatThrownBy(() -> new Delegation(absent, colleague, absent.person(), days(0, 3), NOW))
                .hasMessage("application.delegation.self");
    }

    @Test
    @DisplayName("It holds on its days in Japan, both inclusive, and not after it was ended")
    void holds() {
        Delegation delegation = delegation(1, 3);
        assertThat(delegation.holds(Instant.parse("2026-11-24T14:59:59Z"))).isFalse();
        assertThat(delegation.holds(Instant.parse("2026-11-24T15:00:00Z"))).isTrue();
        assertThat(delegation.holds(Instant.parse("2026-11-27T14:59:59Z"))).isTrue();
        assertThat(delegation.holds(Instant.parse("2026-11-27T15:00:00Z"))).isFalse();
        delegation.end(NOW);
        assertThat(delegation.holds(Instant.parse("2026-11-25T03:00:00Z"))).isFalse();
        assertThatThrownBy(() -> delegation.end(NOW)).hasMessage("application.delegation.over");
    }

    @ParameterizedTest
    @CsvSource({"3, 1", "-5, -1", "0, 94"})
    @DisplayName("Days that end before they begin, that are over, or that are too many are refused")
    void badDays(int from, int until) {
        assertThatThrownBy(() -> delegation(from, until)).hasMessage("application.delegation.days.bad");
    }

    private Delegation delegation(int from, int until) {
        return new Delegation(absent, colleague, new PersonId(UUID.randomUUID()), days(from, until), NOW);
    }

    private static Absence days(int from, int until) {
        LocalDate today = LocalDate.parse("2026-11-24");
        return new Absence(today.plusDays(from), today.plusDays(until), "出張のため");
    }

    private static Caller caller() {
        return new Caller(
                new AccountId(UUID.randomUUID()),
                "A10000001",
                new PersonId(UUID.randomUUID()),
                "架空 係",
                Set.of(Role.SECURITY_OFFICE),
                new OrganisationId(UUID.randomUUID()),
                null,
                new TerminalId(UUID.randomUUID()),
                new SessionId(UUID.randomUUID()));
    }
}
