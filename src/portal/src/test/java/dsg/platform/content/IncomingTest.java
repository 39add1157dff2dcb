package dsg.platform.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.platform.access.RuleBroken;
import dsg.proof.Proves;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("kinds of files that people bring, with names and content together")
class IncomingTest {

    private final FileRules rules = new FileRules();

    @Proves(value = "B12", says = "What a file is goes by its content, also inside archives")
    @Test
    @DisplayName("what a password protects is refused as that, by itself and within a zip file, under any name")
    void protectedFilesAreRefusedAsSuch() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.xls", protectedExcel97());
        files.put("a.doc", compound("WordDocument", Samples.hex("eca5c1000904080000000001" + "00".repeat(8))));
        files.put("a.ppt", compound("Current User", Samples.hex("0000f60f1400000014000000dfc4d1f3" + "00".repeat(8))));
        files.put("a.docx", Samples.compound("EncryptedPackage"));
        files.put("a.xlsx", Samples.compound("ENCRYPTEDPACKAGE"));
        files.put("a.odt", protectedOpenDocument());
        for (var file : files.entrySet()) {
            assertRefused(file.getKey(), file.getValue(), "encrypted");
            assertRefused("a.zip", Samples.zip(file.getKey(), file.getValue()), "encrypted");
            assertRefused("a.zip", Samples.zip("b.zip", Samples.zip("x.bin", file.getValue())), "encrypted");
        }
    }

    @Test
    @DisplayName("an Outlook message or an installer within a zip file is found whatever it is called")
    void messagesInZipsAreFound() throws IOException {
        for (String stream : new String[] {"__properties_version1.0", "\u4840\u3F3F\u4577"}) {
            assertRefused("a.zip", Samples.zip("議事録.doc", Samples.compound(stream)), "type");
            assertRefused("a.zip", Samples.zip("b.zip", Samples.zip("x", Samples.compound(stream))), "type");
        }
        assertTaken("a.zip", Samples.zip("表.xls", Samples.excel97()));
    }

    @Test
    @DisplayName("an Office 97 file may hold a zip file, as themes and inserted documents are; behind it none may lie")
    void officeFilesHoldZips() throws IOException {
        byte[] zip = Samples.zip("theme.xml", new byte[9000]);
        assertTaken("a.doc", compound("WordDocument", new byte[4096], "Data", padded(zip, 6000)));
        assertRefused("a.doc", Samples.concatenated(compound("WordDocument", new byte[4096]), zip), "polyglot");
    }

    @ParameterizedTest
    @ValueSource(strings = {"377abcaf271c0004", "526172211a0701003392", "526172211a0700cf90"})
    @DisplayName("a PDF with an archive behind it is both; an attachment within it is its own affair")
    void nothingLiesBehindAPdf(String archive) throws IOException {
        assertRefused("a.pdf", Samples.concatenated(pdf(new byte[0]), Samples.hex(archive)), "polyglot");
        assertRefused(
                "a.zip",
                Samples.zip("a.pdf", Samples.concatenated(pdf(new byte[0]), Samples.hex(archive))),
                "polyglot");
        assertTaken("a.pdf", pdf(Samples.zip("部品表.txt", new byte[100])));
        assertTaken("a.zip", Samples.zip("a.pdf", pdf(Samples.zip("部品表.txt", new byte[100]))));
        assertTaken("a.pdf", pdf(Samples.hex(archive)));
    }

    @Test
    void aTarMayEndWithAnOfficeFile() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(file, "UTF-8")) {
            byte[] last = Samples.zip(Samples.excelParts());
            TarArchiveEntry entry = new TarArchiveEntry("表.xlsx");
            entry.setSize(last.length);
            tar.putArchiveEntry(entry);
            tar.write(last);
            tar.closeArchiveEntry();
        }
        assertTaken("納品.tar", file.toByteArray());
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    @DisplayName("a signed message is looked into, with definite and indefinite lengths; an encrypted one is refused")
    void signedMessagesAreLookedInto(boolean definite) throws IOException {
        byte[] honest = Samples.zip("a.txt", new byte[9]);
        assertTaken("a.zip.p7m", signed(honest, definite));
        assertRefused("a.zip.p7m", signed(Samples.zip("a.exe", new byte[9]), definite), "entry");
        assertRefused("a.p7m", signed(Samples.program(), definite), "type");
        assertRefused("a.p7m", Samples.concatenated(signed(honest, definite), honest), "polyglot");
        byte[] enveloped = signed(honest, definite);
        enveloped[definite ? 14 : 12] = 3;
        assertRefused("a.p7m", enveloped, "encrypted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AC100V 50/60Hz 単相",
                "ID3,C4.5,CART",
                "PDFの先頭は %PDF-1.7 で始まること。",
                "%PDF-1.7 で始まるファイルについて",
                "%!PS-Adobe-3.0 で始まる",
                "SIT! は形式の名です",
                "GIF89a と書いてある",
                "!BDN で始まるもの",
                "REGEDIT4 の形式について",
                "begin 100 things at once",
                "[InternetShortcut] の節には"
            })
    @DisplayName("text that begins with somebody's mark is text, in UTF-8 and in Windows' Japanese")
    void textIsText(String text) throws IOException {
        assertTaken("説明.txt", text.getBytes(UTF_8));
        assertTaken("説明.csv", text.getBytes(Charset.forName("windows-31j")));
    }

    @ParameterizedTest
    @CsvSource({
        "議事録.mp3,ffe318c400000000",
        "議事録.mp3,ffe340c400000000",
        "議事録.mp3,4944330300000000",
        "映像.mov,000004086d64617400000000",
        "映像.mov,00000008776964650000",
        "図面.ps,1b252d313233343558404a504c0a25215053",
        "音.wav,524636340000000057415645",
        "古い表.xls,0904060000001000",
        "古い文書.doc,dba52d000000",
        "図面.dwg,41433130323400000000",
        "図面.dwg,4143312e353000000000"
    })
    @DisplayName("formats whose marks are many")
    void formatsOfManyMarks(String name, String content) throws IOException {
        assertTaken(name, Samples.hex(content));
    }

    @Test
    @DisplayName("XML and SVG are no HTML, whatever they comment or are called inside; HTML under another name is")
    void xmlIsNoHtml() throws IOException {
        assertTaken("図.svg", "<!-- a --><svg><!-- b --><script>1</script></svg>".getBytes(UTF_8));
        assertTaken("構成.xml", "<?xml version=\"1.0\"?>\n<!-- x -->\n<meta><title>x</title></meta>".getBytes(UTF_8));
        assertTaken("構成.xml", "<?xml version=\"1.0\"?><body xmlns=\"urn:x\"/>".getBytes(UTF_8));
        assertRefused("帳票.xls", "<table><tr><td>1</td></tr></table>".getBytes(UTF_8), "type");
        assertRefused("a.xml", "<?xml version=\"1.0\"?><html/>".getBytes(UTF_8), "type");
    }

    @Test
    @DisplayName("names of parts differ neither by case nor by encoding (ECMA-376)")
    void partsAreReadAsXmlIs() throws IOException {
        Map<String, byte[]> parts = Samples.excelParts();
        String types = new String(parts.remove("[Content_Types].xml"), UTF_8);
        parts.put("[content_types].XML", types.replace("UTF-8", "UTF-16").getBytes(UTF_16));
        assertTaken("表.xlsx", Samples.zip(parts));
        String withMacros = types.replace(
                "</Types>",
                "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vba&#x50;roject\"/></Types>");
        parts.put("[content_types].XML", withMacros.getBytes(UTF_8));
        assertRefused("表.xlsx", Samples.zip(parts), "mismatch");
    }

    @Test
    @DisplayName("a document that fetches a template or starts a data exchange when it is opened")
    void documentsThatReachOutAreRefused() throws IOException {
        String relation =
                "<Relationships><Relationship Id=\"r\" TargetMode=\"External\" Type=\"http://x/attachedTemplate\""
                        + " Target=\"%s\"/></Relationships>";
        assertRefused(
                "a.docx",
                word("word/_rels/settings.xml.rels", relation.formatted("ht&#116;ps://host/x.dotm")),
                "reachesout");
        assertTaken("a.docx", word("word/_rels/settings.xml.rels", relation.formatted("file:///C:/Templates/a.dotx")));
        String field =
                "<w:p xmlns:w=\"urn:w\"><w:instrText>D</w:instrText><w:t>x</w:t><w:instrText>DEAUTO c:\\x</w:instrText></w:p>";
        assertRefused("a.docx", word("word/document.xml", field), "reachesout");
        assertTaken("a.docx", word("word/document.xml", field.replace("DEAUTO", "ATE")));
    }

    @Test
    @DisplayName("what is even packs a thousandfold and is no bomb")
    void evenContentIsNoBomb() throws IOException {
        assertTaken(
                "センサ記録.zip",
                Samples.zip("a.csv", "0.00,0.00\r\n".repeat(1_600_000).getBytes(UTF_8)));
        assertTaken("黒画像.zip", Samples.zip("a.bmp", new byte[3 << 20]));
    }

    private void assertTaken(String name, byte[] content) throws IOException {
        assertThat(look(name, content)).isNotEmpty();
    }

    private void assertRefused(String name, byte[] content, String reason) {
        assertThatThrownBy(() -> look(name, content))
                .as(name)
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo("content." + reason));
    }

    private String look(String given, byte[] content) throws IOException {
        FileName name = rules.name(given);
        ContentType type = rules.beginning(name, ByteBuffer.wrap(content));
        return rules.whole(name, type, new SeekableInMemoryByteChannel(content));
    }

    private static byte[] protectedExcel97() throws IOException {
        var file = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword("made up");
        try (var workbook = new HSSFWorkbook()) {
            workbook.createSheet("表").createRow(0).createCell(0).setCellValue("例");
            workbook.write(file);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        return file.toByteArray();
    }

    private static byte[] protectedOpenDocument() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text".getBytes(UTF_8));
        parts.put("content.xml", new byte[] {7, 1, 3});
        parts.put(
                "META-INF/manifest.xml",
                "<m:manifest xmlns:m=\"urn:m\"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"
                        .getBytes(UTF_8));
        return Samples.zip(parts);
    }

    private static byte[] compound(String stream, byte[] content) throws IOException {
        return compound(stream, content, "other", new byte[5000]);
    }

    private static byte[] compound(String first, byte[] one, String second, byte[] other) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var system = new POIFSFileSystem()) {
            system.createDocument(new ByteArrayInputStream(one), first);
            system.createDocument(new ByteArrayInputStream(other), second);
            system.writeFilesystem(file);
        }
        return file.toByteArray();
    }

    private static byte[] padded(byte[] bytes, int length) {
        return java.util.Arrays.copyOf(bytes, length);
    }

    private static byte[] word(String part, String xml) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                ("<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
                                + "</Types>")
                        .getBytes(UTF_8));
        parts.put(part, xml.getBytes(UTF_8));
        return Samples.zip(parts);
    }

    /** A document with one attachment that is not compressed. */
    private static byte[] pdf(byte[] attachment) {
        byte[] head = "%PDF-1.7\n1 0 obj<</Length 1>>stream\n".getBytes(UTF_8);
        byte[] body =
                Samples.concatenated(Samples.concatenated(head, attachment), "\nendstream endobj\n".getBytes(UTF_8));
        String tail = "xref\n0 1\n0000000000 65535 f \ntrailer<<>>\nstartxref\n" + body.length + "\n%%EOF\n";
        return Samples.concatenated(body, tail.getBytes(ISO_8859_1));
    }

    private static byte[] signed(byte[] content, boolean definite) {
        byte[] octets = element("04", content, true);
        byte[] inner = element("a0", definite ? octets : element("24", octets, false), definite);
        byte[] signed = element("30", Samples.concatenated(Samples.hex("06092a864886f70d010701"), inner), definite);
        byte[] data =
                Samples.concatenated(Samples.concatenated(Samples.hex("0201013100"), signed), Samples.hex("3100"));
        byte[] whole = element("a0", element("30", data, definite), definite);
        return element("30", Samples.concatenated(Samples.hex("06092a864886f70d010702"), whole), definite);
    }

    private static byte[] element(String tag, byte[] content, boolean definite) {
        String length = definite ? "82%04x".formatted(content.length) : "80";
        byte[] head = Samples.concatenated(Samples.hex(tag + length), content);
        return definite ? head : Samples.concatenated(head, Samples.hex("0000"));
    }
}
