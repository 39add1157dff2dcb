package dsg.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // nothing else injects in a rule test
class MailServerTest {

    @Test
    @DisplayName("without a host, or without a sender's address, there is no mail server, and letters wait")
    void notConfigured() {
        assertThat(server(Map.of()).isConfigured()).isFalse();
        assertThat(server(Map.of("dsg.mail.host", "relay.example")).isConfigured())
                .isFalse();
        assertThat(server(Map.of("dsg.mail.host", " ", "dsg.mail.from", "dsg@gateway.example"))
                        .isConfigured())
                .isFalse();
        assertThat(server(Map.of("dsg.mail.host", "relay.example", "dsg.mail.from", "dsg@gateway.example"))
                        .isConfigured())
                .isTrue();
    }

    @Test
    @DisplayName("a subject is one line, whatever somebody managed to put into it")
    void oneLine() {
        assertThatThrownBy(() -> new Letter("契約\r\nBcc: somebody@elsewhere.example", "本文"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static MailServer server(Map<String, String> settings) {
        MailServer server = new MailServer();
        server.config = (Config) Proxy.newProxyInstance(
                MailServerTest.class.getClassLoader(),
                new Class<?>[] {Config.class},
                (proxy, method, arguments) -> Optional.ofNullable(settings.get(String.valueOf(arguments[0]))));
        return server;
    }
}
