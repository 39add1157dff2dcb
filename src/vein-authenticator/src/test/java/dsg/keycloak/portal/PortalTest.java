package dsg.keycloak.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    @EnumSource(TerminalStatus.class)
    @DisplayName("R61: the register's answer is read")
    void read(TerminalStatus status) throws IOException {
        assertThat(parse("{\"status\":\"" + status + "\"}")).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "[]", "{\"status\":null}", "{\"status\":\"registered\"}", "{\"status\":true}", "<html>"
            })
    @DisplayName("R61: an answer that cannot be understood is no permission")
    void unreadable(String answer) {
        assertThatThrownBy(() -> parse(answer)).isInstanceOf(IOException.class);
    }

    @Test
    @DisplayName("A secret cannot be printed")
    void secret() {
        assertThat(new Secret("hidden")).hasToString("[REDACTED]");
    }

    private static TerminalStatus parse(String answer) throws IOException {
        return Portal.parse(answer.getBytes(StandardCharsets.UTF_8));
    }
}
