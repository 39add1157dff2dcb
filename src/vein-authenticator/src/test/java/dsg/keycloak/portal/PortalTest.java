package dsg.keycloak.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.proof.Proves;
import dsg.protocol.TerminalAnswer;
import dsg.protocol.TerminalOrganisation;
import dsg.protocol.TerminalStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortalTest {

    @ParameterizedTest
    @EnumSource(TerminalOrganisation.Kind.class)
    @Proves(value = "T38", says = "A terminal is used by its own organisation only")
    @DisplayName("the register's answer is read, with the organisation that the terminal belongs to")
    void read(TerminalOrganisation.Kind kind) throws IOException {
        assertThat(parse("{\"status\":\"REGISTERED\",\"organisation\":{\"code\":\"prime-a\",\"kind\":\"" + kind
                        + "\"},\"x\":1}"))
                .isEqualTo(new TerminalAnswer(TerminalStatus.REGISTERED, new TerminalOrganisation("prime-a", kind)));
        assertThat(parse("{\"status\":\"UNKNOWN\"}")).isEqualTo(new TerminalAnswer(TerminalStatus.UNKNOWN, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"status\":null}",
                "{\"status\":\"registered\"}",
                "{\"status\":true}",
                "<html>",
                "{\"status\":0}",
                "{\"status\":\"REGISTERED\"}",
                "{\"status\":\"REGISTERED\",\"organisation\":{\"code\":\"prime-a\"}}",
                "{\"status\":\"REGISTERED\",\"organisation\":{\"code\":\"prime-a\",\"kind\":3}}"
            })
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @DisplayName("an answer that cannot be understood is no permission")
    void unreadable(String answer) {
        assertThatThrownBy(() -> parse(answer)).isInstanceOf(IOException.class);
    }

    @Test
    @DisplayName("A secret cannot be printed")
    void secret() {
        assertThat(new Secret("hidden")).hasToString("[REDACTED]");
    }

    private static TerminalAnswer parse(String answer) throws IOException {
        return Portal.parse(answer.getBytes(StandardCharsets.UTF_8));
    }
}
