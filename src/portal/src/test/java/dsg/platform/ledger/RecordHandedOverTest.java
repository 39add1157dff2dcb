package dsg.platform.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dsg.platform.keys.SigningVault;
import dsg.platform.keys.SoftHsmToken;
import dsg.protocol.evidence.Destruction;
import dsg.protocol.evidence.Destruction.Sealed;
import dsg.protocol.evidence.RecordSheet;
import dsg.protocol.evidence.Signatures;
import dsg.protocol.evidence.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An outsider has Java, the verifier and a folder with what was handed over: no server, no library, no variable of ours. */
@DisplayName("the record of a destroyed key, in the hands of an outsider")
class RecordHandedOverTest {

    private static final List<Sealed> OBJECTS = List.of(
            new Sealed("file/架空-1", Signatures.digest(new byte[] {1})),
            new Sealed("form/架空-2", Signatures.digest(new byte[] {2})));

    private final SigningVault vault = SoftHsmToken.get().signing();
    private final String record = """
            {"format":"dsg-key-destruction-1","contract_number":"架空-契約-7","key_id":"contract-key/7",\
            "destroyed_at":"2026-11-30T01:02:03Z","proposed_by":"架空 運子","decided_by":"架空 管太","objects":2,\
            "root":"%s","list":%s}""".formatted(Destruction.root(OBJECTS), Destruction.objects(OBJECTS));

    @TempDir
    Path folder;

    /** What the outsider's program said, and how it ended. */
    private record Said(int end, String words) {}

    @BeforeEach
    void key() throws IOException {
        Files.writeString(folder.resolve("destruction.pem"), Signatures.pem(vault.publicKey("destruction")));
    }

    @Test
    @DisplayName("verifies by itself, as JSON and as PDF")
    void verifies() throws Exception {
        String document = signed(record);
        for (String file : List.of("record.json", "record.pdf")) {
            Said said = verifier(file, file.endsWith(".pdf") ? RecordSheet.of(document) : document.getBytes(UTF_8));
            assertThat(said.words()).startsWith("OK").contains("架空-契約-7").contains("2026-11-30T01:02:03Z");
            assertThat(said.end()).isZero();
        }
    }

    @Test
    @DisplayName(
            "of another key, or with a word changed, it is not signed; with an object taken out, list, number and root"
                    + " say so")
    void changedRecord() throws Exception {
        String document = signed(record);
        String signature = Signatures.encoded(vault.sign("another", Destruction.signed(record)));
        refused(Destruction.document(record, Signatures.decoded(signature)).getBytes(UTF_8), "署名が、この鍵のものではありません");
        refused(document.replace("架空 管太", "架空 別人").getBytes(UTF_8), "署名が、この鍵のものではありません");
        String without = record.replaceFirst(",\\[\"form/.*?\\]", "");
        assertThat(without).isNotEqualTo(record);
        // signed once more by whoever has the key: still no record of its own list
        refused(signed(without).getBytes(UTF_8), "対象の数が一覧と合いません", "一覧のハッシュが合いません");
    }

    @Test
    @DisplayName("a page that says something else than what was signed is refused at that line; a record changed in the"
            + " PDF at its signature")
    void changedSheet() throws Exception {
        String sheet = new String(RecordSheet.of(signed(record)), ISO_8859_1);
        String name = HexFormat.of().formatHex("架空 管太".getBytes(UTF_16BE));
        String other = HexFormat.of().formatHex("架空 別人".getBytes(UTF_16BE));
        assertThat(sheet).contains(name);
        Said page = refused(sheet.replace(name, other).getBytes(ISO_8859_1), "「架空 別人」は、添付の記録では「架空 管太」です");
        assertThat(page.words()).doesNotContain("署名が");

        String is = new String("架空 管太".getBytes(UTF_8), ISO_8859_1);
        String would = new String("架空 別人".getBytes(UTF_8), ISO_8859_1);
        refused(sheet.replace(is, would).getBytes(ISO_8859_1), "署名が、この鍵のものではありません", "「架空 管太」は、添付の記録では「架空 別人」です");
        refused((sheet + "%").getBytes(ISO_8859_1), "紙面の作りが、添付の記録から作ったものと違います");
    }

    private String signed(String text) {
        return Destruction.document(text, vault.sign("destruction", Destruction.signed(text)));
    }

    private Said refused(byte[] content, String... faults) throws Exception {
        Said said = verifier("record", content);
        assertThat(said.words()).contains(faults).endsWith("NG\n");
        assertThat(said.words().lines().count()).isGreaterThan(faults.length);
        assertThat(said.end()).isOne();
        return said;
    }

    private Said verifier(String file, byte[] content) throws Exception {
        Files.write(folder.resolve(file), content);
        Path program = Path.of(Verifier.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        ProcessBuilder outside = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        program.toString(),
                        Verifier.class.getName(),
                        "destruction",
                        "destruction.pem",
                        file)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        outside.environment().clear();
        Process process = outside.start();
        String words = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Said(process.waitFor(), words);
    }
}
