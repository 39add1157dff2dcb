package dsg.agent.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.agent.channel.PolicyRefused.Reason;
import dsg.protocol.signed.Jws;
import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the agent takes for a policy, and for how long. */
class PolicyKeeperTest {

    private static final Instant START = Instant.parse("2026-11-29T00:00:00Z");
    private static final long DAY = 86_400;
    private static final String TERMINAL = "5b0c8a52-0c36-4c0f-b8a4-57b1cf21a001";

    private final KeyPair gateway = pair();
    private final Hand clock = new Hand();

    @TempDir
    Path directory;

    @Test
    @DisplayName("a newer policy takes the place of the one before, and both the restart and the gateway find it")
    void newer() throws Exception {
        PolicyKeeper keeper = keeper();
        assertThat(keeper.version()).isZero();
        keeper.take(policy(TERMINAL, 1, START, gateway));
        keeper.take(policy(TERMINAL, 4, START, gateway));
        assertThat(keeper.version()).isEqualTo(4);
        assertThat(keeper().inForce()).map(Policy::version).contains(4L);
    }

    @Test
    @DisplayName("a forged policy, another terminal's, an older version and an earlier copy are refused")
    void refused() throws Exception {
        PolicyKeeper keeper = keeper();
        String first = policy(TERMINAL, 3, START, gateway);
        keeper.take(first);
        keeper.take(policy(TERMINAL, 5, START.plusSeconds(60), gateway));
        assertRefused(keeper, policy(TERMINAL, 6, START, pair()), Reason.FORGED);
        assertRefused(keeper, first.substring(0, first.length() - 4) + "AAAA", Reason.FORGED);
        assertRefused(keeper, "no.policy", Reason.FORGED);
        assertRefused(keeper, policy("5b0c8a52-0c36-4c0f-b8a4-57b1cf21a002", 6, START, gateway), Reason.FOREIGN);
        assertRefused(keeper, first, Reason.OLDER);
        assertRefused(keeper, policy(TERMINAL, 5, START, gateway), Reason.OLDER);
        assertThat(keeper.version()).isEqualTo(5);
    }

    @Test
    @DisplayName("an older policy put in the kept one's place is not taken up at the restart either")
    void replaced() throws Exception {
        PolicyKeeper keeper = keeper();
        keeper.take(policy(TERMINAL, 7, START, gateway));
        Files.writeString(directory.resolve("policy.jws"), policy(TERMINAL, 6, START, gateway));
        PolicyKeeper again = keeper();
        assertThat(again.inForce()).isEmpty();
        assertRefused(again, policy(TERMINAL, 6, START, gateway), Reason.OLDER);
        again.take(policy(TERMINAL, 7, START.plusSeconds(1), gateway));
        assertThat(again.version()).isEqualTo(7);
    }

    @Test
    @DisplayName("without the gateway a policy ends at its time, also where the clock is set back")
    void ends() throws Exception {
        PolicyKeeper keeper = keeper();
        keeper.take(policy(TERMINAL, 2, START, gateway));
        clock.now = START.plusSeconds(3 * DAY - 1);
        assertThat(keeper.inForce()).isPresent();
        clock.now = START.plusSeconds(3 * DAY);
        assertThat(keeper.inForce()).isEmpty();
        clock.now = START.minusSeconds(DAY);
        assertThat(keeper.inForce()).isEmpty();
        assertThat(keeper.version()).isZero();
        assertRefused(keeper, policy(TERMINAL, 3, START.minusSeconds(DAY), gateway), Reason.EXPIRED);
    }

    private PolicyKeeper keeper() {
        return new PolicyKeeper(directory, gateway.getPublic(), clock);
    }

    private static void assertRefused(PolicyKeeper keeper, String policy, Reason reason) {
        assertThatThrownBy(() -> keeper.take(policy))
                .isInstanceOfSatisfying(
                        PolicyRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static String policy(String terminal, long version, Instant issued, KeyPair key) {
        byte[] document = Json.createObjectBuilder()
                .add("terminal", terminal)
                .add("version", version)
                .add("issued", issued.getEpochSecond())
                .add("expires", issued.getEpochSecond() + 3 * DAY)
                .add("parts", Json.createObjectBuilder())
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        return Jws.sign("dsg-policy", key.getPublic(), document, content -> signed(key, content));
    }

    private static byte[] signed(KeyPair key, byte[] content) {
        try {
            Signature signature = Signature.getInstance(Jws.ES256);
            signature.initSign(key.getPrivate());
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** A clock that somebody sets. */
    private static final class Hand extends Clock {
        private Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
