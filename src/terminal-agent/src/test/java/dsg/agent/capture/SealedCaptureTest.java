package dsg.agent.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dsg.protocol.capture.Capture;
import dsg.protocol.capture.CaptureRefused;
import dsg.protocol.capture.CaptureRefused.Reason;
import dsg.protocol.capture.CaptureRequest;
import dsg.protocol.capture.SealedCapture;
import dsg.protocol.capture.SealedCapture.Expected;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A capture is opened only as it was sealed, by whom and for what it was asked. */
class SealedCaptureTest {

    private static final Instant NOW = Instant.parse("2026-11-29T01:00:00Z");
    private static final CaptureRequest REQUEST =
            new CaptureRequest("n".repeat(43), "a10000001", "root.tab", "ab".repeat(32), 1);

    private static AgentKey agent;
    private static KeyPair realm;

    @BeforeAll
    static void keys() throws Exception {
        agent = Keys.agent("prime-01-agent");
        realm = Keys.pair();
    }

    private static Capture capture(CaptureRequest request, Instant at) {
        return new Capture(request, at, "simulated", List.of(new byte[] {1, 2, 3}, new byte[] {4, 5}));
    }

    private static String sealed() {
        return sealed(agent);
    }

    private static String sealed(AgentKey by) {
        return SealedCapture.seal(capture(REQUEST, NOW), by.key(), by.certificate(), Keys.publicOf(realm));
    }

    private static Expected expected(CaptureRequest request, Instant now) {
        return new Expected(request, SealedCapture.fingerprint(agent.certificate()), now);
    }

    private static Reason refusal(String sealed, Expected expected) {
        return catchThrowableOfType(
                        CaptureRefused.class, () -> SealedCapture.open(sealed, realm.getPrivate(), expected))
                .reason();
    }

    private static Reason refusal(String sealed) {
        return refusal(sealed, expected(REQUEST, NOW));
    }

    @Test
    void whatWasSealedComesOutAsItWas() throws Exception {
        Capture opened = SealedCapture.open(sealed(), realm.getPrivate(), expected(REQUEST, NOW));

        assertThat(opened.request()).isEqualTo(REQUEST);
        assertThat(opened.takenAt()).isEqualTo(NOW);
        assertThat(opened.frames()).containsExactly(new byte[] {1, 2, 3}, new byte[] {4, 5});
    }

    @Test
    void aCaptureOfAnotherTerminalIsRefused() throws Exception {
        assertThat(refusal(sealed(Keys.agent("sub-01-agent")))).isEqualTo(Reason.TERMINAL);
    }

    /** The certificate alone is no secret. */
    @Test
    void anothersSignatureUnderTheTerminalsCertificateIsRefused() throws Exception {
        AgentKey forged = new AgentKey(Keys.pair().getPrivate(), agent.certificate());

        assertThat(refusal(sealed(forged))).isEqualTo(Reason.SIGNATURE);
    }

    @Test
    void aCaptureForAnotherLoginAccountFingerOrNumberIsRefused() {
        for (CaptureRequest other : List.of(
                new CaptureRequest("m".repeat(43), "a10000001", "root.tab", "ab".repeat(32), 1),
                new CaptureRequest("n".repeat(43), "a10000002", "root.tab", "ab".repeat(32), 1),
                new CaptureRequest("n".repeat(43), "a10000001", "root.other", "ab".repeat(32), 1),
                new CaptureRequest("n".repeat(43), "a10000001", "root.tab", "ac".repeat(32), 1),
                new CaptureRequest("n".repeat(43), "a10000001", "root.tab", "ab".repeat(32), 2))) {
            assertThat(refusal(sealed(), expected(other, NOW))).isEqualTo(Reason.ANOTHER_REQUEST);
        }
    }

    @Test
    void anOldCaptureAndOneOfTheFutureAreRefused() {
        assertThat(refusal(sealed(), expected(REQUEST, NOW.plus(SealedCapture.FRESH))))
                .isEqualTo(Reason.STALE);
        assertThat(refusal(sealed(), expected(REQUEST, NOW.minus(SealedCapture.AHEAD))))
                .isEqualTo(Reason.STALE);
        assertThat(refusal(sealed(), expected(REQUEST, NOW.plus(Duration.ofDays(1)))))
                .isEqualTo(Reason.STALE);
    }

    /** Every part of the envelope counts. */
    @Test
    void whatWasChangedOnItsWayIsRefused() {
        String sealed = sealed();
        String[] parts = sealed.split("\\.", -1);
        for (int part : new int[] {2, 3, 4}) {
            String[] changed = parts.clone();
            char first = changed[part].charAt(0);
            changed[part] = (first == 'A' ? 'B' : 'A') + changed[part].substring(1);
            assertThat(refusal(String.join(".", changed))).isEqualTo(Reason.NOT_SEALED_TO_US);
        }
    }

    @Test
    void whatIsSealedToAnotherServerIsRefused() throws Exception {
        String sealed =
                SealedCapture.seal(capture(REQUEST, NOW), agent.key(), agent.certificate(), Keys.publicOf(Keys.pair()));

        assertThat(refusal(sealed)).isEqualTo(Reason.NOT_SEALED_TO_US);
    }

    @Test
    void noOtherAlgorithmOfTheEnvelopeIsTaken() {
        for (String header : List.of(
                "{\"alg\":\"none\"}",
                "{\"alg\":\"dir\",\"enc\":\"A256GCM\"}",
                "{\"alg\":\"RSA1_5\",\"enc\":\"A256GCM\"}",
                "{\"alg\":\"ECDH-ES\",\"enc\":\"A128CBC-HS256\"}",
                "{\"alg\":\"ECDH-ES\",\"enc\":\"A256GCM\",\"zip\":\"DEF\"}")) {
            String[] parts = sealed().split("\\.", -1);
            parts[0] = Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8));
            assertThat(refusal(String.join(".", parts))).as(header).isEqualTo(Reason.ALGORITHM);
        }
    }

    @Test
    void aPointOffTheCurveIsNotMultiplied() {
        String header =
                "{\"alg\":\"ECDH-ES\",\"enc\":\"A256GCM\",\"cty\":\"JWT\",\"epk\":{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\""
                        + "A".repeat(42) + "E\",\"y\":\"" + "A".repeat(42) + "E\"}}";
        String[] parts = sealed().split("\\.", -1);
        parts[0] = Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8));

        assertThat(refusal(String.join(".", parts))).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void whatIsNoEnvelopeIsRefused() {
        for (String junk : List.of("", "....", "a.b.c", "x".repeat(SealedCapture.LONGEST + 1), "!.!.!.!.!")) {
            assertThat(refusal(junk)).isIn(Reason.MALFORMED, Reason.ALGORITHM);
        }
    }

    /** A key of another curve in the certificate would be another algorithm. */
    @Test
    void aSignatureOnAnotherCurveIsRefused() throws Exception {
        AgentKey other = Keys.agent("other-curve", Keys.pair("secp384r1"));

        assertThat(refusal(sealed(other))).isIn(Reason.ALGORITHM, Reason.MALFORMED);
    }
}
