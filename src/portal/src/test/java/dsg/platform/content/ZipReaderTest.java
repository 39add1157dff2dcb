package dsg.platform.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.platform.access.RuleBroken;
import dsg.proof.Proves;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.CRC32;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("a zip file that two programs could read in two ways does not come in")
class ZipReaderTest {

    private static final byte[] TEXT = "text".getBytes(UTF_8);
    private static final byte[] OTHER = "other".getBytes(UTF_8);

    private final BlockedExtensions blocked = new BlockedExtensions(Set.of());
    private final NameRule names = new NameRule(blocked, NameRule.InnerSegments.WARN);

    static Map<String, byte[]> readInTwoWays() {
        byte[] decoy = new ZipForge().add("decoy.txt", OTHER).done();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                "the directory gives another name",
                forge().add("a.txt", TEXT, e -> e.named("a.exe")).done());
        files.put(
                "the directory gives another size",
                forge().add("a.txt", TEXT, e -> e.withSize(3)).done());
        files.put(
                "the directory says otherwise what encodes the name",
                forge().add("表.txt", TEXT, e -> e.withFlags(0)).done());
        files.put(
                "an entry stands in no directory",
                forge().add("a.txt", TEXT).add("b.txt", OTHER).forget().done());
        files.put(
                "the directory lists one entry twice",
                forge().add("a.txt", TEXT).list(e -> e.named("b.txt")).done());
        files.put(
                "the directory points into another entry's content",
                forge().add("a.txt", new ZipForge().add("b.txt", OTHER).done())
                        .list(e -> e.named("b.txt").at(35))
                        .done());
        files.put(
                "bytes between entries",
                forge().add("a.txt", TEXT).raw(OTHER).add("b.txt", TEXT).done());
        files.put(
                "bytes between entries and directory",
                forge().add("a.txt", TEXT).raw(OTHER).done());
        files.put(
                "bytes behind the end",
                Samples.concatenated(forge().add("a.txt", TEXT).done(), OTHER));
        files.put(
                "a zip file behind the end",
                Samples.concatenated(forge().add("a.txt", TEXT).done(), decoy));
        files.put(
                "a zip file in the comment",
                forge().add("a.txt", TEXT).comment(decoy).done());
        files.put(
                "an end record in the comment",
                forge().add("a.txt", TEXT)
                        .comment(ZipForge.end(0, 0, 0, new byte[0]))
                        .done());
        files.put(
                "the Unicode extra field gives another name",
                forge().add("a.txt", TEXT, e -> e.withExtra(unicodeName("a.txt", "b.txt")))
                        .done());
        files.put(
                "a file that is a folder too",
                forge().add("a", TEXT).add("a/b.txt", OTHER).done());
        files.put("a folder that has content", forge().add("a/", TEXT).done());
        files.put(
                "a folder by its attribute only",
                forge().add("a", TEXT, e -> e.withMode(0040755)).done());
        return files;
    }

    static Set<String> waysToBeReadInTwoWays() {
        return readInTwoWays().keySet();
    }

    @Proves(value = "B12", says = "What a file is goes by its content, also inside archives")
    @ParameterizedTest(name = "{0}")
    @MethodSource("waysToBeReadInTwoWays")
    void whatCanBeReadInTwoWaysIsRefused(String way) throws IOException {
        byte[] file = Objects.requireNonNull(readInTwoWays().get(way));
        assertRefused(file, "ambiguous");
        // within another the end of a file is where another entry begins
        if (!way.contains("behind")) {
            assertRefused(forge().add("inner.zip", file).done(), "ambiguous");
        }
    }

    @Test
    @DisplayName("something before the first entry, at the top and within")
    void nothingStandsBefore() throws IOException {
        byte[] shifted = Samples.concatenated(OTHER, Samples.zip("a.txt", TEXT));
        assertRefused(forge().add("inner.zip", shifted).done(), "polyglot");
        assertThatThrownBy(() -> new ContentSniffer().check(names.check("a.zip"), ByteBuffer.wrap(shifted)))
                .hasMessage("content.mismatch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000.txt", "a.txt\r\n", "a\nb.txt", "a\u202Etxt.exe.txt", "a\u2067b.txt", "folder\\"})
    @DisplayName("names that hide, turn or break what is shown")
    void namesArePlain(String name) throws IOException {
        assertRefused(forge().add(name, TEXT).done(), "entryname");
        assertRefused(forge().add("inner.zip", forge().add(name, TEXT).done()).done(), "entryname");
    }

    @ParameterizedTest(name = "mode {0}")
    @ValueSource(ints = {0120777, 0060644, 0020644, 0010644, 0140644})
    @DisplayName("symbolic links, devices, pipes and sockets")
    void onlyFilesAndFolders(int mode) throws IOException {
        assertRefused(
                forge().add("a", "/etc/passwd".getBytes(UTF_8), e -> e.withMode(mode))
                        .done(),
                "link");
        assertThat(check(forge().add("a", TEXT, e -> e.withMode(0100644)).done()))
                .isEqualTo("application/zip");
    }

    @Test
    @DisplayName("names are read as UTF-8, Japanese Windows and the original PC read them; the rule holds in each")
    void namesHoldInEveryReading() throws IOException {
        for (String charset : new String[] {"UTF-8", "windows-31j", "IBM437"}) {
            String name = charset.equals("IBM437") ? "Übersicht é" : "図面表";
            byte[] honest = (name + ".pdf").getBytes(Charset.forName(charset));
            byte[] blockedName = (name + ".exe").getBytes(Charset.forName(charset));
            assertThat(check(forge().add(honest, 0, 0, TEXT, e -> e).done())).isEqualTo("application/zip");
            assertRefused(forge().add(blockedName, 0, 0, TEXT, e -> e).done(), "entry");
        }
        // 0x5C ends 表 in Windows' Japanese; by itself it separates folders
        byte[] outside = Samples.concatenated(Samples.hex("955c"), "/../../x".getBytes(UTF_8));
        assertRefused(forge().add(outside, 0, 0, TEXT, e -> e).done(), "path");
    }

    @Test
    @DisplayName("an undecodable name is shown, not fatal")
    void anUndecodableNameIsShown() throws IOException {
        byte[] name = Samples.concatenated(Samples.hex("fffe80"), ".exe".getBytes(UTF_8));
        assertThat(check(forge().add(Samples.hex("fffe80"), 1 << 11, 0, TEXT, e -> e)
                        .done()))
                .isEqualTo("application/zip");
        assertThatThrownBy(
                        () -> check(forge().add(name, 1 << 11, 0, TEXT, e -> e).done()))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.arguments().toString()).endsWith(".exe]"));
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 93, 95, 98, 1, 200})
    @DisplayName("a method that cannot be looked into is named, not called damage")
    void methodsAreNamed(int method) throws IOException {
        assertRefused(forge().add("a".getBytes(UTF_8), 0, method, TEXT, e -> e).done(), "method");
    }

    @Test
    void sizesBehindTheContentAreRead() throws IOException {
        assertThat(check(Samples.storedWithLateSizes("a.txt", TEXT))).isEqualTo("application/zip");
        assertRefused(Samples.storedWithLateSizes("a.exe", TEXT), "entry");
        assertRefused(
                forge().add("b.zip", Samples.storedWithLateSizes("a.txt", TEXT)).done(), "streamed");
    }

    @Test
    @DisplayName("folders may be called anything, also like a file that may not come in")
    void foldersMayBeCalledAnything() throws IOException {
        assertThat(check(forge().add("www.example.com/", new byte[0])
                        .add("www.example.com/a.txt", TEXT)
                        .done()))
                .isEqualTo("application/zip");
    }

    private static ZipForge forge() {
        return new ZipForge();
    }

    private static byte[] unicodeName(String header, String name) {
        CRC32 checksum = new CRC32();
        checksum.update(header.getBytes(UTF_8));
        byte[] bytes = name.getBytes(UTF_8);
        return ByteBuffer.allocate(9 + bytes.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0x7075)
                .putShort((short) (5 + bytes.length))
                .put((byte) 1)
                .putInt((int) checksum.getValue())
                .put(bytes)
                .array();
    }

    private String check(byte[] file) throws IOException {
        return new ContentInspection(ArchiveLimits.STANDARD, blocked)
                .check(names.check("a.zip"), ContentType.ZIP, new SeekableInMemoryByteChannel(file));
    }

    private void assertRefused(byte[] file, String reason) {
        assertThatThrownBy(() -> check(file))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo("content." + reason));
    }
}
