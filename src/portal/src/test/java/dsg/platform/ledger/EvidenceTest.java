package dsg.platform.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.platform.keys.SigningVault;
import dsg.platform.keys.SoftHsmToken;
import dsg.protocol.evidence.Destruction;
import dsg.protocol.evidence.Entry;
import dsg.protocol.evidence.Extract;
import dsg.protocol.evidence.ExtractCheck;
import dsg.protocol.evidence.Frontier;
import dsg.protocol.evidence.Hash;
import dsg.protocol.evidence.Json;
import dsg.protocol.evidence.Merkle;
import dsg.protocol.evidence.NotEvidence;
import dsg.protocol.evidence.Signatures;
import dsg.protocol.evidence.TreeHead;
import dsg.protocol.evidence.Verifier;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("the log's tree, its heads and extracts, as somebody outside verifies them")
class EvidenceTest {

    private static final Instant NOW = Instant.parse("2026-11-29T01:02:03.456789Z");

    /** The leaves of the test vectors of Certificate Transparency's reference implementation, and roots by size. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private final SigningVault vault = SoftHsmToken.get().signing();

    @TempDir
    Path folder;

    @Test
    @DisplayName(
            "roots are those of the published vectors, and every proof of every size up to 70 holds and no other does")
    void tree() {
        Map<String, Hash> nodes = new HashMap<>();
        Frontier frontier = Frontier.empty();
        for (int size = 0; size < LEAVES.size(); size++) {
            frontier.append(Merkle.leaf(HexFormat.of().parseHex(LEAVES.get(size))), put(nodes));
            assertThat(frontier.root().hex()).isEqualTo(ROOTS.get(size));
        }
        assertThat(Merkle.EMPTY.hex()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        for (long size = LEAVES.size(); size < 70; size++) {
            frontier.append(Merkle.leaf(Long.toString(size).getBytes(UTF_8)), put(nodes));
        }
        Merkle.Nodes all = (level, index) -> Objects.requireNonNull(nodes.get(level + "/" + index));
        for (long size = 1; size <= 70; size++) {
            Hash root = Merkle.root(all, size);
            assertThat(Frontier.of(all, size).root()).isEqualTo(root);
            for (long leaf = 0; leaf < size; leaf++) {
                List<Hash> proof = Merkle.inclusion(all, leaf, size);
                assertThat(Merkle.includes(root, size, leaf, all.at(0, leaf), proof))
                        .isTrue();
                assertThat(Merkle.includes(root, size, (leaf + 1) % size, all.at(0, leaf), proof))
                        .isEqualTo(size == 1);
            }
            for (long older = 1; older <= size; older++) {
                List<Hash> proof = Merkle.consistency(all, older, size);
                Hash before = Merkle.root(all, older);
                assertThat(Merkle.extend(older, before, size, root, proof)).isTrue();
                assertThat(Merkle.extend(older, Merkle.EMPTY, size, root, proof))
                        .isFalse();
                assertThat(Merkle.extend(older, before, size, Merkle.EMPTY, proof))
                        .isFalse();
            }
        }
    }

    private static Frontier.Grown put(Map<String, Hash> nodes) {
        return (level, index, hash) -> nodes.put(level + "/" + index, hash);
    }

    @Test
    @DisplayName("the canonical form of the documentation's example, byte for byte")
    void canonicalForm() throws IOException {
        Entry entry = entry(7);
        assertThat(new String(entry.canonical(), UTF_8)).isEqualTo("""
            dsg-audit-entry-1
            36:00000000-0000-0000-0000-000000000007
            27:2026-11-29T01:02:03.456789Z
            6:writer
            1:7
            -
            8:a-000001
            -
            -
            -
            14:READ_AUDIT_LOG
            -
            -
            2:OK
            -
            15:架空の記録
            """);
        Path document = Path.of(System.getProperty("dsg.project", "../.."), "src/docs/audit-log.md");
        assertThat(Files.readString(document)).contains(entry.leaf().hex());
    }

    @Test
    @DisplayName(
            "an extract and kept heads verify with files alone; a changed entry, a moved one, and another log do not")
    void extracts() throws IOException {
        Files.writeString(folder.resolve("key.pem"), Signatures.pem(vault.publicKey("test-log")));
        List<Hash> leaves =
                LongStream.range(0, 9).mapToObj(i -> entry(i).leaf()).toList();
        Map<String, Hash> nodes = new HashMap<>();
        Frontier frontier = Frontier.empty();
        leaves.forEach(leaf -> frontier.append(leaf, put(nodes)));
        Merkle.Nodes all = (level, index) -> Objects.requireNonNull(nodes.get(level + "/" + index));
        TreeHead kept = head(5, Merkle.root(all, 5));
        TreeHead head = head(9, frontier.root());
        List<String> lines = new ArrayList<>();
        lines.add(Extract.first(head));
        lines.add(Extract.line(new Extract.Continuation(5, kept.root(), Merkle.consistency(all, 5, 9))));
        lines.add(Extract.line(new Extract.Placed(3, entry(3), Merkle.inclusion(all, 3, 9))));
        lines.add(Extract.line(new Extract.Placed(8, entry(8), Merkle.inclusion(all, 8, 9))));
        String extract = String.join("\n", lines);
        Files.writeString(folder.resolve("extract.jsonl"), extract);
        Files.writeString(folder.resolve("kept.txt"), kept.text());

        assertThat(run("extract", "key.pem", "extract.jsonl", "kept.txt"))
                .startsWith("0")
                .contains("OK", "2 件");
        assertThat(run("head", "key.pem", "kept.txt")).startsWith("0");
        Files.writeString(folder.resolve("extract.jsonl"), extract.replace("架空の記録\"},\"proof\"", "架空の記綠\"},\"proof\""));
        assertThat(run("extract", "key.pem", "extract.jsonl", "kept.txt"))
                .startsWith("1")
                .contains("記録 3", "記録 8");
        Files.writeString(folder.resolve("extract.jsonl"), extract.replace("\"position\":3", "\"position\":4"));
        assertThat(run("extract", "key.pem", "extract.jsonl", "kept.txt"))
                .startsWith("1")
                .contains("記録 4");
        Files.writeString(folder.resolve("extract.jsonl"), extract);
        Files.writeString(folder.resolve("other.txt"), head(4, Merkle.EMPTY).text());
        assertThat(run("extract", "key.pem", "extract.jsonl", "other.txt"))
                .startsWith("1")
                .contains("件数 4");
        Files.writeString(folder.resolve("kept.txt"), kept.text().replace("size 5", "size 4"));
        assertThat(run("extract", "key.pem", "extract.jsonl", "kept.txt"))
                .startsWith("1")
                .contains("署名");
        Files.writeString(folder.resolve("extract.jsonl"), extract.substring(0, extract.length() - 3));
        assertThat(run("extract", "key.pem", "extract.jsonl")).startsWith("2").contains("JSON");
        Files.writeString(folder.resolve("key.pem"), Signatures.pem(vault.publicKey("another-log")));
        Files.writeString(folder.resolve("extract.jsonl"), extract);
        assertThat(run("extract", "key.pem", "extract.jsonl")).startsWith("1").contains("署名");
    }

    @Test
    @DisplayName("a record of a destroyed key verifies, and not once a word, an object or the number is another")
    void destructions() throws IOException {
        List<Destruction.Sealed> objects =
                List.of(new Destruction.Sealed("blob/1", Merkle.EMPTY), new Destruction.Sealed("form/2", Merkle.EMPTY));
        String record = "{\"format\":\"" + Destruction.FORMAT
                + "\",\"contract_number\":\"X-1\",\"destroyed_at\":\"then\"," + "\"objects\":2,\"root\":\""
                + Destruction.root(objects) + "\",\"list\":" + Destruction.objects(objects) + "}";
        String document = Destruction.document(record, vault.sign("destruction", Destruction.signed(record)));
        Files.writeString(folder.resolve("key.pem"), Signatures.pem(vault.publicKey("destruction")));
        Files.writeString(folder.resolve("record.json"), document);
        assertThat(run("destruction", "key.pem", "record.json")).startsWith("0").contains("X-1");
        Files.writeString(folder.resolve("record.json"), document.replace("X-1", "X-2"));
        assertThat(run("destruction", "key.pem", "record.json")).startsWith("1");
        Files.writeString(folder.resolve("record.json"), document.replace("blob/1", "blob/9"));
        assertThat(run("destruction", "key.pem", "record.json")).startsWith("1").contains("ハッシュ");
    }

    @Test
    @DisplayName("what is no evidence is refused in words, whatever it is")
    void garbage() {
        for (String wrong : List.of(
                "", "[", "{\"a\":1,\"a\":2}", "{\"a\":" + "[".repeat(50), "{} {}", "{\"a\":tru}", "{\"a\":-}")) {
            assertThatThrownBy(() -> Json.object(wrong)).isInstanceOf(NotEvidence.class);
        }
        assertThatThrownBy(() -> TreeHead.read("dsg-audit-head-1\n")).isInstanceOf(NotEvidence.class);
        assertThatThrownBy(() -> Signatures.key("x")).isInstanceOf(NotEvidence.class);
        assertThatThrownBy(() -> new ExtractCheck(vault.publicKey("test-log"), List.of())
                        .check(new BufferedReader(new StringReader(""))))
                .isInstanceOf(NotEvidence.class);
    }

    private TreeHead head(long size, Hash root) {
        Hash log = Signatures.name(vault.publicKey("test-log"));
        return new TreeHead(
                log,
                size,
                root,
                NOW,
                Signatures.encoded(vault.sign("test-log", TreeHead.signed(log, size, root, NOW))));
    }

    private static Entry entry(long number) {
        return new Entry(Map.of(
                "id", "00000000-0000-0000-0000-%012d".formatted(number),
                "at", Entry.time(NOW),
                "writer", "writer",
                "writer_sequence", Long.toString(number),
                "username", "a-000001",
                "action", "READ_AUDIT_LOG",
                "outcome", "OK",
                "detail", "架空の記録"));
    }

    private String run(String command, String... files) {
        List<String> words = new ArrayList<>(List.of(command));
        for (String file : files) {
            words.add(folder.resolve(file).toString());
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int ended = Verifier.run(words, new PrintStream(said, true, UTF_8));
        return ended + said.toString(UTF_8);
    }
}
