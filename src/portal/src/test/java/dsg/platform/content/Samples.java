package dsg.platform.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.sevenz.SevenZMethod;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files of many kinds, made when asked for. */
public final class Samples {

    public static final byte[] PDF = "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(UTF_8);
    public static final byte[] PNG = hex("89504e470d0a1a0a0000000d49484452");

    private Samples() {}

    public static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    public static byte[] sevenZip() throws IOException {
        var file = new SeekableInMemoryByteChannel();
        try (var archive = new SevenZOutputFile(file)) {
            archive.setContentCompression(SevenZMethod.COPY);
            var entry = archive.createArchiveEntry(new java.io.File("a.txt"), "a.txt");
            archive.putArchiveEntry(entry);
            archive.write("text".getBytes(UTF_8));
            archive.closeArchiveEntry();
        }
        return java.util.Arrays.copyOf(file.array(), (int) file.size());
    }

    /** The head of a Windows program: DOS part, then the PE mark where it points to. */
    public static byte[] program() {
        return ByteBuffer.allocate(1024)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(0, "MZ".getBytes(UTF_8))
                .putInt(0x3c, 0x80)
                .put(0x80, hex("504500006486"))
                .array();
    }

    public static byte[] javaClass() throws IOException {
        try (var stream = Samples.class.getResourceAsStream("Samples.class")) {
            return java.util.Objects.requireNonNull(stream).readAllBytes();
        }
    }

    public static byte[] excel97() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var workbook = new HSSFWorkbook()) {
            workbook.createSheet("表").createRow(0).createCell(0).setCellValue("防衛");
            workbook.write(file);
        }
        return file.toByteArray();
    }

    /** A compound file with one stream of this name. */
    public static byte[] compound(String stream) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var system = new POIFSFileSystem()) {
            system.createDocument(new ByteArrayInputStream(new byte[5000]), stream);
            system.createDocument(new ByteArrayInputStream(new byte[5000]), "other");
            system.writeFilesystem(file);
        }
        return file.toByteArray();
    }

    public static Map<String, byte[]> excelParts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/xl/workbook.xml"
                 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>
                """.getBytes(UTF_8));
        parts.put("xl/workbook.xml", "<workbook/>".getBytes(UTF_8));
        parts.put("xl/media/image1.emz", hex("1f8b0800"));
        return parts;
    }

    public static byte[] zip(String name, byte[] content) throws IOException {
        return zip(Map.of(name, content));
    }

    public static byte[] zip(Map<String, byte[]> entries) throws IOException {
        return zip(entries, "UTF-8");
    }

    @SuppressWarnings("PreferCharsetOverload") // that one is private
    public static byte[] zip(Map<String, byte[]> entries, String encoding) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(file)) {
            zip.setEncoding(encoding);
            zip.setUseLanguageEncodingFlag(encoding.equals("UTF-8"));
            for (var entry : entries.entrySet()) {
                zip.putArchiveEntry(new ZipArchiveEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeArchiveEntry();
            }
        }
        return file.toByteArray();
    }

    /** A zip file of one entry that tells its size only behind its content (APPNOTE 4.3.9), though it is not compressed. */
    public static byte[] storedWithLateSizes(String name, byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        byte[] title = name.getBytes(UTF_8);
        ByteBuffer file = ByteBuffer.allocate(30 + 16 + 46 + 22 + 2 * title.length + content.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(0x04034b50).putShort((short) 20).putShort((short) 0x0808).put(new byte[18]);
        file.putShort((short) title.length).putShort((short) 0).put(title).put(content);
        file.putInt(0x08074b50)
                .putInt((int) checksum.getValue())
                .putInt(content.length)
                .putInt(content.length);
        int directory = file.position();
        file.putInt(0x02014b50)
                .putShort((short) 20)
                .putShort((short) 20)
                .putShort((short) 0x0808)
                .put(new byte[6]);
        file.putInt((int) checksum.getValue()).putInt(content.length).putInt(content.length);
        file.putShort((short) title.length).put(new byte[16]).put(title);
        int length = file.position() - directory;
        return file.put(ZipForge.end(1, directory, length, new byte[0])).array();
    }

    public static byte[] concatenated(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}
