package dsg.agent.heads;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.protocol.evidence.Extract;
import dsg.protocol.evidence.Hash;
import dsg.protocol.evidence.Merkle;
import dsg.protocol.evidence.Signatures;
import dsg.protocol.evidence.TreeHead;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadsDutyTest {

    @TempDir
    Path folder;

    private final KeyPair keys = keys();
    private final List<Hash> log = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    private HeadsDuty duty() {
        return new HeadsDuty(
                (path, most) -> answer(path).getBytes(StandardCharsets.UTF_8),
                (topic, body) -> told.add(topic + " " + body),
                folder.resolve("heads"));
    }

    /** As the gateway answers, with its own key and its own tree. */
    private String answer(String path) throws IOException {
        if (path.equals("/agent/heads/key")) {
            return Signatures.pem(keys.getPublic());
        }
        if (log.isEmpty()) {
            throw new IOException("nothing is signed yet");
        }
        long after = Long.parseLong(path.substring("/agent/heads/".length()));
        TreeHead head = head();
        String older = after > 0 && after < log.size()
                ? Extract.line(new Extract.Continuation(
                        after,
                        Merkle.root(log.subList(0, (int) after)),
                        Merkle.consistency(nodes(), after, log.size())))
                : "";
        return Extract.first(head) + "\n" + older + "\n";
    }

    private TreeHead head() {
        Hash root = Merkle.root(log);
        Hash name = Signatures.name(keys.getPublic());
        Instant at = Instant.EPOCH.plusSeconds(log.size());
        try {
            Signature signature = Signature.getInstance(Signatures.ALGORITHM);
            signature.initSign(keys.getPrivate());
            signature.update(TreeHead.signed(name, log.size(), root, at));
            return new TreeHead(name, log.size(), root, at, Signatures.encoded(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Merkle.Nodes nodes() {
        return (level, index) -> {
            int width = 1 << level;
            int start = (int) index * width;
            return Merkle.root(log.subList(start, start + width));
        };
    }

    private void write(String... entries) {
        for (String entry : entries) {
            log.add(Merkle.leaf(entry.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("a log that goes on is kept, over restarts of the agent")
    void goesOn() {
        duty().run();
        assertThat(duty().size()).isZero();
        write("a", "b", "c");
        duty().run();
        write("d", "e", "f", "g");
        HeadsDuty later = duty();
        later.run();
        assertThat(later.size()).isEqualTo(7);
        assertThat(later.fault()).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    @DisplayName("a log built anew with the right key is found, told once, and not taken for the measure")
    void builtAnew() {
        write("a", "b", "c");
        duty().run();
        log.clear();
        write("a", "forged", "c", "d");
        HeadsDuty later = duty();
        later.run();
        later.run();
        assertThat(later.fault()).contains("3");
        assertThat(later.size()).isEqualTo(3);
        assertThat(told).singleElement().asString().startsWith("heads {\"kept\":3");
    }

    @Test
    @DisplayName("a log that was rolled back is found")
    void rolledBack() {
        write("a", "b", "c");
        duty().run();
        log.removeLast();
        HeadsDuty later = duty();
        later.run();
        assertThat(later.fault()).isNotEmpty();
        assertThat(told).hasSize(1);
    }
}
