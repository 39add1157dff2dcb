package dsg.protocol.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dsg.agent.capture.AgentKey;
import dsg.agent.capture.Keys;
import dsg.proof.Proves;
import dsg.protocol.capture.CaptureRefused.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What anybody could seal to the server, whose key is public: only the signature inside says whose it is. */
class SignedTest {

    private static final byte[] PAYLOAD = {1, 2, 3, 4, 5, 6};
    /** r and s of nothing but zeros, which some verifiers have taken for any message. */
    private static final String ZEROS = "A".repeat(86);

    private static AgentKey agent;
    private static String[] signed;

    @BeforeAll
    static void sign() throws Exception {
        agent = Keys.agent("prime-01-agent");
        signed = text(Signed.sign(PAYLOAD, agent.key(), agent.certificate())).split("\\.", -1);
    }

    @Test
    @DisplayName("what the agent has signed is opened")
    void genuine() throws Exception {
        assertThat(Signed.open(bytes(String.join(".", signed))).payload()).isEqualTo(PAYLOAD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "HS256", "ES384", "RS256", "EdDSA"})
    @Proves(value = "R22", says = "People log in with a vein and a password")
    @DisplayName("no algorithm but the one is taken, whatever the header says, with the agent's certificate in it too")
    void algorithm(String other) {
        String header = new String(Base64.getUrlDecoder().decode(signed[0]), StandardCharsets.UTF_8)
                .replace("\"ES256\"", "\"" + other + "\"");
        assertThat(refusal(url(bytes(header)), signed[1], signed[2])).isEqualTo(Reason.ALGORITHM);
        assertThat(refusal(url(bytes("{\"alg\":\"" + other + "\"}")), signed[1], signed[2]))
                .isEqualTo(Reason.ALGORITHM);
    }

    @Test
    @Proves(value = "R22", says = "People log in with a vein and a password")
    @DisplayName("without a signature, or with one that fits any message in bad verifiers, nothing is opened")
    void unsigned() {
        assertThat(refusal(signed[0], signed[1], "")).isEqualTo(Reason.MALFORMED);
        assertThat(refusal(url(bytes("{\"alg\":\"none\"}")), signed[1], "")).isEqualTo(Reason.MALFORMED);
        assertThat(refusal(signed[0], signed[1], ZEROS)).isEqualTo(Reason.SIGNATURE);
    }

    @Test
    @Proves(value = "R22", says = "People log in with a vein and a password")
    @DisplayName("what was changed after it was signed is refused")
    void edited() {
        byte[] other = PAYLOAD.clone();
        other[0] ^= 1;
        assertThat(refusal(signed[0], url(other), signed[2])).isEqualTo(Reason.SIGNATURE);
    }

    @Test
    @Proves(value = "R22", says = "People log in with a vein and a password")
    @DisplayName("another's certificate put into the header does not make the signature another's")
    void otherCertificate() throws Exception {
        AgentKey other = Keys.agent("sub-01-agent");
        String header =
                text(Signed.sign(PAYLOAD, other.key(), other.certificate())).split("\\.", -1)[0];
        assertThat(refusal(header, signed[1], signed[2])).isEqualTo(Reason.SIGNATURE);
    }

    private static Reason refusal(String header, String payload, String signature) {
        return catchThrowableOfType(
                        CaptureRefused.class, () -> Signed.open(bytes(header + "." + payload + "." + signature)))
                .reason();
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
