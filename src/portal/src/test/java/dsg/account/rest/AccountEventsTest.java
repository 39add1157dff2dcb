package dsg.account.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.proof.Proves;
import dsg.protocol.AccountEvent;
import jakarta.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountEventsTest {

    private static final String USER = "0f8fad5b-d9cb-469f-a165-70867728950e";

    @Test
    @Proves(value = "Decision 2", says = "What Keycloak takes away works within seconds, open sessions included")
    @DisplayName("the events of a push are read")
    void read() {
        assertThat(parse("[{\"id\":7,\"userId\":\"" + USER + "\"}]")).containsExactly(new AccountEvent(7, USER));
        assertThat(parse("[{\"id\":8,\"userId\":\"*\"}]")).containsExactly(new AccountEvent(8, AccountEvent.EVERYBODY));
        assertThat(parse("[]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[1]",
                "[{}]",
                "[{\"id\":1}]",
                "[{\"id\":1,\"userId\":\"../users\"}]",
                "[{\"id\":1,\"userId\":\"**\"}]",
                "[{\"id\":1.5,\"userId\":\"" + USER + "\"}]",
                "[{\"id\":\"1\",\"userId\":\"" + USER + "\"}]"
            })
    @DisplayName("what is no list of events is refused, and no path of Keycloak can be smuggled in")
    void malformed(String body) {
        assertThatThrownBy(() -> parse(body))
                .isInstanceOfAny(
                        JsonException.class,
                        ClassCastException.class,
                        NullPointerException.class,
                        ArithmeticException.class);
    }

    private static List<AccountEvent> parse(String body) {
        return AccountEvents.parse(body.getBytes(StandardCharsets.UTF_8));
    }
}
