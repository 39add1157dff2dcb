package dsg.account;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.account.keycloak.GroupPaths;
import dsg.platform.access.Role;
import dsg.proof.Proves;
import dsg.protocol.AccountEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SynchronisationTest {

    @Test
    @Proves(value = "Decision 2", says = "What Keycloak takes away works within seconds, open sessions included")
    @DisplayName("a burst of events reloads each account once, and acknowledges all of them")
    void burst() {
        List<AccountEvent> events =
                List.of(new AccountEvent(1, "a"), new AccountEvent(2, "b"), new AccountEvent(3, "a"));
        assertThat(Synchronisation.byUser(events))
                .containsOnlyKeys("a", "b")
                .containsEntry("a", List.of(events.get(0), events.get(2)));
    }

    @Test
    @Proves(value = "R21", says = "Accounts stand in groups, and rights belong to groups")
    @DisplayName("each role of an organisation in a contract is a group of its own; staff stand in another tree")
    void places() {
        assertThat(GroupPaths.ofContract("DEMO-2026-001", "prime-a").of(Set.of(Role.USER)))
                .containsExactly(new GroupPaths.Place("/contracts/DEMO-2026-001/prime-a/user", Role.USER));
        assertThat(GroupPaths.ofStaff().of(Role.SECURITY_OFFICE)).isEqualTo("/staff/security-office");
    }

    @Test
    @Proves(value = "A6", says = "A password has 15 characters, or 12 of three kinds")
    @DisplayName("a one-time password meets the realm's rule by its length, differs each time, and is not printed")
    void oneTimePasswords() {
        List<OneTimePassword> some =
                Stream.generate(OneTimePassword::random).limit(50).toList();
        assertThat(some).doesNotHaveDuplicates().allSatisfy(password -> {
            assertThat(password.value()).matches("([a-km-np-z2-9]{5}-){3}[a-km-np-z2-9]{5}");
            assertThat(password).hasToString("[REDACTED]");
        });
    }
}
