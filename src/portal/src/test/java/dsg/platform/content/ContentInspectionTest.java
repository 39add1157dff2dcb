package dsg.platform.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.platform.access.RuleBroken;
import dsg.platform.keys.DataKey;
import dsg.platform.storage.EncryptedFiles;
import dsg.platform.storage.TamperedFile;
import dsg.proof.Proves;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("what is in containers, read through the decrypting channel")
class ContentInspectionTest {

    private static final byte[] MINE = "mine".getBytes(UTF_8);

    @TempDir
    Path folder;

    private final DataKey key = DataKey.random();
    private final BlockedExtensions blocked = new BlockedExtensions(Set.of());
    private final NameRule names = new NameRule(blocked, NameRule.InnerSegments.WARN);
    private ArchiveLimits limits = ArchiveLimits.STANDARD;

    @Test
    @Proves(value = "B12", says = "What a file is goes by its content, also inside archives")
    @DisplayName("an OOXML file is a zip file that says it is one; its compressed parts are its own affair")
    void officeFilesAreTakenForWhatTheyAre() throws IOException {
        assertThat(check("見積.xlsx", Samples.zip(Samples.excelParts())))
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(check(
                        "a.ods",
                        Samples.zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(UTF_8))))
                .isEqualTo("application/vnd.oasis.opendocument.spreadsheet");
        assertThat(check("a.xls", Samples.excel97())).isEqualTo("application/x-ole-storage");
    }

    @Test
    void anyZipIsNoOfficeFile() throws IOException {
        assertRefused("a.xlsx", Samples.zip("a.txt", new byte[3]), "mismatch");
        assertRefused("a.docx", Samples.zip(Samples.excelParts()), "mismatch");
        assertRefused("a.zip", Samples.zip("a.xlsx", Samples.zip("a.txt", new byte[3])), "mismatch");
        assertRefused("a.xlsx", Samples.excel97(), "mismatch");
        assertRefused("a.xls", Samples.compound("WordDocument"), "mismatch");
    }

    @Test
    void macrosUnderANameWithoutMacrosAreRefused() throws IOException {
        Map<String, byte[]> parts = Samples.excelParts();
        String types = new String(parts.get("[Content_Types].xml"), UTF_8)
                .replace("</Types>", "<Override ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>");
        parts.put("[Content_Types].xml", types.getBytes(UTF_8));
        assertRefused("a.xlsx", Samples.zip(parts), "mismatch");
        parts.put(
                "[Content_Types].xml",
                types.replace(
                                "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main",
                                "vnd.ms-excel.sheet.macroEnabled.main")
                        .getBytes(UTF_8));
        assertThat(check("a.xlsm", Samples.zip(parts))).contains("macroEnabled");
    }

    @ParameterizedTest
    @CsvSource({"__properties_version1.0,type", "\u4840\u3F3F\u4577,type", "EncryptedPackage,encrypted"})
    @Proves(value = "B12", says = "What a file is goes by its content, also inside archives")
    @DisplayName("Outlook messages, installers and encrypted Office files are found in their compound file")
    void compoundFilesAreLookedInto(String stream, String reason) throws IOException {
        assertRefused("a.doc", Samples.compound(stream), reason);
        assertRefused("a.dat", Samples.compound(stream), reason);
    }

    @Test
    @Proves(value = "R68", says = "Files with the extensions of Annex 2 are refused")
    @Proves(value = "B12", says = "What a file is goes by its content, also inside archives")
    @DisplayName("names in a zip file keep Annex 2 too, in every writing, at every depth")
    void blockedNamesInZipsAreRefused() throws IOException {
        byte[] text = "x".getBytes(UTF_8);
        for (String name : new String[] {"a.exe", "dir/a.EXE ", "ａ．ｅｘｅ", "a.tar.gz", "dir\\a.lnk"}) {
            assertRefused("a.zip", Samples.zip(name, text), "entry");
            assertRefused("a.zip", Samples.zip("inner.zip", Samples.zip(name, text)), "entry");
        }
        limits = new ArchiveLimits(10, 3, 1 << 20, 100, 1 << 20, false);
        assertThat(check("a.zip", Samples.zip("a.exe", text))).isEqualTo("application/zip");
    }

    @Test
    void blockedContentInZipsIsRefusedWhateverItsName() throws IOException {
        assertRefused("a.zip", Samples.zip("a.pdf", Samples.sevenZip()), "entry");
        assertRefused("a.zip", Samples.zip("inner", Samples.zip("a.txt", Samples.program())), "entry");
        assertThat(check("a.zip", Samples.zip("a.xlsx", Samples.zip(Samples.excelParts()))))
                .isEqualTo("application/zip");
    }

    @Test
    @DisplayName("Names in Windows' Japanese encoding are understood")
    void japaneseZipNamesAreUnderstood() throws IOException {
        String windows = "windows-31j";
        assertThat(check("a.zip", Samples.zip(Map.of("申請書①.xlsx.txt", new byte[3]), windows)))
                .isEqualTo("application/zip");
        assertRefused("a.zip", Samples.zip(Map.of("申請書①.exe", new byte[3]), windows), "entry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/x", "/etc/x", "a/../../x", "C:\\x.txt", "..\\x"})
    void entriesThatPointOutOfTheArchiveAreRefused(String name) throws IOException {
        assertRefused("a.zip", Samples.zip(name, new byte[1]), "path");
    }

    @Test
    @Proves(
            value = "T46",
            says = "What hides in workbooks and archives is found, and nothing exported is taken for a formula")
    @DisplayName("two entries of one name are refused: readers would not agree which counts")
    void doubleEntriesAreRefused() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("a.txt", new byte[1]);
        entries.put("A.TXT", new byte[2]);
        assertRefused("a.zip", Samples.zip(entries), "duplicate");
    }

    @Test
    void encryptedEntriesAreRefused() throws IOException {
        byte[] zip = Samples.zip("a.txt", new byte[10]);
        int directory = indexOf(zip, Samples.hex("504b0102"));
        zip[6] |= 1;
        zip[directory + 8] |= 1;
        assertRefused("a.zip", zip, "encrypted");
    }

    @Test
    @Proves(
            value = "T46",
            says = "What hides in workbooks and archives is found, and nothing exported is taken for a formula")
    @DisplayName("too many entries, too deep, too large when unpacked")
    void bombsAreRefused() throws IOException {
        limits = new ArchiveLimits(20, 2, 5 << 20, 100, 1 << 20, true);
        Map<String, byte[]> many =
                IntStream.range(0, 21).boxed().collect(Collectors.toMap(i -> "f" + i, i -> new byte[1]));
        assertRefused("a.zip", Samples.zip(many), "toomany");
        byte[] two = Samples.zip("b.zip", Samples.zip("c", new byte[1]));
        assertThat(check("a.zip", two)).isEqualTo("application/zip");
        assertRefused("a.zip", Samples.zip("a.zip", two), "toodeep");
        assertRefused("a.zip", Samples.zip("zeros", new byte[6 << 20]), "toolarge");
        assertRefused("a.zip", Samples.zip("b.zip", Samples.zip("zeros", new byte[6 << 20])), "toolarge");
    }

    @Test
    @Proves(
            value = "T46",
            says = "What hides in workbooks and archives is found, and nothing exported is taken for a formula")
    @DisplayName("an archive within, whose entry hides its size, is refused before a byte of it is held")
    void storedEntriesWithoutSizeAreRefused() throws IOException {
        byte[] inner = Samples.storedWithLateSizes("a.txt", new byte[3 << 20]);
        assertRefused("a.zip", Samples.zip("inner.zip", inner), "streamed");
    }

    @Test
    @Proves(
            value = "T46",
            says = "What hides in workbooks and archives is found, and nothing exported is taken for a formula")
    @DisplayName("names are kept in memory, so that long ones and very many letters of them are refused")
    void longNamesAreRefused() throws IOException {
        assertRefused("a.zip", Samples.zip("n".repeat(1025), new byte[1]), "toomany");
        Map<String, byte[]> many = IntStream.range(0, 2100)
                .boxed()
                .collect(Collectors.toMap(i -> "%04d".formatted(i) + "n".repeat(1000), i -> new byte[1]));
        assertRefused("a.zip", Samples.zip("inner.zip", Samples.zip(many)), "toomany");
    }

    @Test
    @Proves(
            value = "T46",
            says = "What hides in workbooks and archives is found, and nothing exported is taken for a formula")
    @DisplayName("a compound file whose table of tables turns back on itself is refused")
    void aTableThatTurnsBackIsRefused() throws IOException {
        byte[] file = Arrays.copyOf(Samples.excel97(), 1 << 20);
        ByteBuffer header = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(68, 100).putInt(72, Integer.MAX_VALUE);
        header.putInt(101 * 512 + 508, 100);
        assertRefused("a.xls", file, "damaged");
    }

    @Test
    @DisplayName("a directory that has to be known beforehand is held in memory, so that a long one is refused")
    void aTableOfContentsThatDoesNotFitInMemoryIsNotRead() throws IOException {
        limits = new ArchiveLimits(100_000, 2, 5 << 20, 100, 40, true);
        assertRefused("a.zip", Samples.storedWithLateSizes("a.txt", new byte[10]), "toomany");
    }

    @Test
    @Proves(value = "B12", says = "What a file is goes by its content, also inside archives")
    @DisplayName("a file of one format with a zip file at its end is both, and refused")
    void polyglotsAreRefused() throws IOException {
        byte[] zip = Samples.zip("a.txt", new byte[100]);
        assertRefused("a.pdf", Samples.concatenated(Samples.PDF, zip), "polyglot");
        assertRefused("a.png", Samples.concatenated(Samples.PNG, zip), "polyglot");
        assertRefused("a.xls", Samples.concatenated(Samples.excel97(), zip), "polyglot");
        assertThat(check("a.pdf", Samples.concatenated(Samples.PDF, Samples.hex("504b0506"))))
                .isEqualTo("application/pdf");
    }

    @Test
    void aDamagedContainerIsRefused() throws IOException {
        byte[] zip = Samples.zip("a.txt", new byte[1000]);
        assertRefused("a.zip", Arrays.copyOf(zip, zip.length - 30), "damaged");
        byte[] excel = Samples.excel97();
        assertRefused("a.xls", Arrays.copyOf(excel, 700), "damaged");
        byte[] looped = excel.clone();
        Arrays.fill(looped, 76, 512, (byte) 0);
        assertRefused("a.xls", looped, "damaged");
    }

    @Test
    @DisplayName("What was changed on disk is an alarm, not a fault of the content")
    void aTamperedFileIsNotBlamedOnItsContent() throws IOException {
        Path path = folder.resolve("file");
        EncryptedFiles.write(path, key, MINE, Samples.zip("a.txt", new byte[100]));
        byte[] changed = Files.readAllBytes(path);
        changed[60] ^= 1;
        Files.write(path, changed);
        try (var reader = EncryptedFiles.reader(path, key, MINE)) {
            assertThatThrownBy(() ->
                            new ContentInspection(limits, blocked).check(names.check("a.zip"), ContentType.ZIP, reader))
                    .hasCauseInstanceOf(TamperedFile.class);
        }
    }

    private String check(String name, byte[] content) throws IOException {
        Path path = folder.resolve("file");
        Files.deleteIfExists(path);
        EncryptedFiles.write(path, key, MINE, content);
        ContentType type = ContentType.of(new Head(ByteBuffer.wrap(content)));
        try (var reader = EncryptedFiles.reader(path, key, MINE)) {
            return new ContentInspection(limits, blocked).check(names.check(name), type, reader);
        }
    }

    private void assertRefused(String name, byte[] content, String reason) {
        assertThatThrownBy(() -> check(name, content))
                .as(name)
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo("content." + reason));
    }

    private static int indexOf(byte[] bytes, byte[] sought) {
        return IntStream.range(0, bytes.length)
                .filter(at -> Arrays.equals(bytes, at, at + sought.length, sought, 0, sought.length))
                .findFirst()
                .orElseThrow();
    }
}
