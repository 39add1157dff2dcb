package dsg.enrolment.still;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.platform.access.RuleBroken;
import dsg.proof.Proves;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the gateway takes for a sealed picture. */
class SealedStillTest {

    private static final UUID CEREMONY = UUID.fromString("5f0f7f0e-8f0b-4b1c-9d55-000000000001");
    private static final UUID ONE = UUID.fromString("5f0f7f0e-8f0b-4b1c-9d55-00000000000a");
    private static final UUID OTHER = UUID.fromString("5f0f7f0e-8f0b-4b1c-9d55-00000000000b");
    private static final String DIGEST = "ab".repeat(32);

    @Test
    @Proves(value = "R109", says = "The security office keeps the picture of the identity check")
    @DisplayName("a picture sealed for two terminals names its ceremony, its digest and both")
    void sealed() {
        SealedStill still = SealedStill.of(text("A256GCM", "RSA-OAEP-256", "c2VhbGVk"));
        assertThat(still.ceremony()).isEqualTo(CEREMONY);
        assertThat(still.digest()).isEqualTo(DIGEST);
        assertThat(still.recipients()).containsExactlyInAnyOrder(ONE, OTHER);
    }

    @Test
    @Proves(value = "R109", says = "The security office keeps the picture of the identity check")
    @DisplayName("what is not sealed, or in another way, is not taken")
    void otherwise() {
        refused(text("none", "RSA-OAEP-256", "c2VhbGVk"));
        refused(text("A256GCM", "RSA1_5", "c2VhbGVk"));
        refused(text("A256GCM", "RSA-OAEP-256", ""));
        refused("{\"protected\":\"e30\"}");
        refused("/9j/4AAQSkZJRg==");
        refused("{}".repeat(500_000));
    }

    private static void refused(String text) {
        assertThatThrownBy(() -> SealedStill.of(text)).isInstanceOf(RuleBroken.class);
    }

    private static String text(String enc, String alg, String ciphertext) {
        String header =
                "{\"enc\":\"%s\",\"dsg_ceremony\":\"%s\",\"dsg_sha256\":\"%s\"}".formatted(enc, CEREMONY, DIGEST);
        String recipient = "{\"header\":{\"alg\":\"%s\",\"kid\":\"%s\"},\"encrypted_key\":\"a2V5\"}";
        return "{\"protected\":\"%s\",\"recipients\":[%s,%s],\"iv\":\"aXY\",\"ciphertext\":\"%s\",\"tag\":\"dGFn\"}"
                .formatted(
                        Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8)),
                        recipient.formatted(alg, ONE),
                        recipient.formatted(alg, OTHER),
                        ciphertext);
    }
}
