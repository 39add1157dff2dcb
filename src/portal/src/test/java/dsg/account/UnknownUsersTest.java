package dsg.account;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.account.keycloak.KeycloakUser;
import dsg.proof.Proves;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // nothing else injects in a rule test
class UnknownUsersTest {

    private final UnknownUsers unknown = new UnknownUsers();

    @BeforeEach
    void asConfigured() {
        unknown.administrators = Set.of("administrator");
        unknown.ownClient = "portal-accounts";
    }

    @Test
    @Proves(value = "Decision 2", says = "What Keycloak gives opens nothing before the register has approved it")
    @DisplayName("the gateway's own administrator and service account are no unapproved difference")
    void own() {
        unknown.remember(user("1", "administrator"));
        unknown.remember(user("2", "service-account-portal-accounts"));
        assertThat(unknown.usernames()).isEmpty();
    }

    @Test
    @Proves(value = "Decision 2", says = "What Keycloak gives opens nothing before the register has approved it")
    @DisplayName("anybody else whom only Keycloak knows is one, another client's account too")
    void others() {
        unknown.remember(user("3", "service-account-other"));
        unknown.remember(user("4", "hidden"));
        assertThat(unknown.usernames()).containsExactly("hidden", "service-account-other");
    }

    private static KeycloakUser user(String id, String username) {
        return new KeycloakUser(id, username, true, Set.of(), Set.of());
    }
}
