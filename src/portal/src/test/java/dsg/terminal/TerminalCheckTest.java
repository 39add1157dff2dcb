package dsg.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.proof.Proves;
import dsg.protocol.TerminalStatus;
import java.io.InputStream;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalCheckTest {

    private static final X509Certificate VALID = certificate("valid.pem");
    private static final X509Certificate EXPIRED = certificate("expired.pem");

    /** What openssl says of valid.pem. */
    private static final String FINGERPRINT = "853e56d1af13f18f32e0c3df090bdff2a417c056aecf7af4cc34213adc8ff9e4";

    private final TerminalCheck check = with(TerminalStatus.REGISTERED);

    @Test
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @DisplayName("a registered terminal comes in, known by the SHA-256 of its certificate")
    void registered() {
        assertThat(check.of(Listener.BROWSERS, "/", VALID)).isEqualTo(new TerminalCheck.Admitted(FINGERPRINT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.xhtml", "/resources/css/dsg.css", "/api/session", "/signed-out.xhtml"})
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @DisplayName("without a certificate nothing is shown, whatever is asked for")
    void noCertificate(String path) {
        assertThat(check.of(Listener.BROWSERS, path, null)).isEqualTo(refused(Refusal.NO_CERTIFICATE));
    }

    @Test
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @DisplayName("a connection that has outlived its certificate is refused though the register still holds it")
    void expired() {
        assertThat(check.of(Listener.BROWSERS, "/", EXPIRED)).isEqualTo(refused(Refusal.EXPIRED));
    }

    @ParameterizedTest
    @CsvSource({"UNKNOWN, UNKNOWN", "REVOKED, REVOKED"})
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @Proves(value = "T39", says = "A removed terminal is shut out within seconds, also from what is running")
    @DisplayName("a genuine certificate that is not in the register, or no longer, is refused")
    void notInRegister(TerminalStatus status, Refusal reason) {
        assertThat(with(status).of(Listener.BROWSERS, "/", VALID)).isEqualTo(refused(reason));
    }

    @Test
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @DisplayName("while the register cannot be asked nobody comes in")
    void unreachable() {
        var silent = new TerminalCheck(fingerprint -> {
            throw new IllegalStateException("no database");
        });
        assertThat(silent.of(Listener.BROWSERS, "/", VALID)).isEqualTo(refused(Refusal.REGISTER_UNREACHABLE));
    }

    @ParameterizedTest
    @CsvSource({
        "BROWSERS, /internal/terminals/00",
        "BROWSERS, /internal",
        "BROWSERS, /internal/",
        "PEERS, /",
        "PEERS, /index.xhtml",
        "PEERS, /api/session",
        "PEERS, /internals",
    })
    @DisplayName("neither listener leads to the other's paths")
    void wrongListener(Listener listener, String path) {
        assertThat(check.of(listener, path, VALID)).isEqualTo(refused(Refusal.WRONG_LISTENER));
    }

    @Test
    @DisplayName("A peer is let through to the gate that knows it by name, without being asked for in the register")
    void peer() {
        assertThat(with(TerminalStatus.UNKNOWN).of(Listener.PEERS, "/internal/check", VALID))
                .isEqualTo(new TerminalCheck.Admitted(null));
    }

    private static TerminalCheck with(TerminalStatus status) {
        return new TerminalCheck(fingerprint ->
                Objects.requireNonNull(Map.of(FINGERPRINT, status).get(fingerprint)));
    }

    private static TerminalCheck.Verdict refused(Refusal reason) {
        return new TerminalCheck.Refused(reason);
    }

    private static X509Certificate certificate(String file) {
        try (InputStream pem = TerminalCheckTest.class.getResourceAsStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
