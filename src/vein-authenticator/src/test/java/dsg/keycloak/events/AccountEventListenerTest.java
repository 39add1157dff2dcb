package dsg.keycloak.events;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.proof.Proves;
import dsg.protocol.AccountEvent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountEventListenerTest {

    private static final String ID = "0f8fad5b-d9cb-469f-a165-70867728950e";

    @ParameterizedTest
    @ValueSource(strings = {"logout-all", "push-revocation"})
    @Proves(value = "Decision 2", says = "What Keycloak takes away works within seconds, open sessions included")
    @DisplayName("what the console ends without naming a user touches everybody")
    void everybody(String path) {
        assertThat(AccountEventListener.whomOf(path)).hasValue(AccountEvent.EVERYBODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"users/" + ID, "users/" + ID + "/logout", "users/" + ID + "/groups/" + ID})
    @Proves(value = "Decision 2", says = "What Keycloak takes away works within seconds, open sessions included")
    @DisplayName("what happens at or below a user touches that user")
    void user(String path) {
        assertThat(AccountEventListener.whomOf(path)).hasValue(ID);
    }

    @Test
    @Proves(value = "Decision 2", says = "What Keycloak takes away works within seconds, open sessions included")
    @DisplayName("other administration touches nobody's account")
    void others() {
        assertThat(AccountEventListener.whomOf("clients/" + ID)).isEmpty();
        assertThat(AccountEventListener.whomOf("users-management-permissions")).isEmpty();
    }
}
