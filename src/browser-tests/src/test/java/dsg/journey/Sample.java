package dsg.journey;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files to share, and files that must not come in. Everything in them is made up. */
final class Sample {

    /** The harmless test file of the antivirus makers; in two halves, so that this source is not taken for it. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD" + "-ANTIVIRUS-TEST-FILE!$H+H*";

    private static final int MEBIBYTE = 1 << 20;

    private static final String WORKSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    @FunctionalInterface
    private interface Content {
        void to(OutputStream out) throws IOException;
    }

    private Sample() {}

    static Path pdf(String name) {
        String page = """
                %PDF-1.7
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
                xref
                0 4
                trailer<</Root 1 0 R/Size 4>>
                startxref
                0
                %%EOF
                """;
        return write(name, out -> out.write(page.getBytes(StandardCharsets.US_ASCII)));
    }

    /** A workbook with one sheet and one cell. */
    static Path xlsx(String name) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + "<Override PartName='/xl/workbook.xml' ContentType='" + OFFICE + "sheet.main+xml'/>"
                        + "<Override PartName='/xl/worksheets/sheet1.xml' ContentType='" + OFFICE
                        + "worksheet+xml'/></Types>");
        parts.put("_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
        parts.put("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns='" + WORKSHEET + "' xmlns:r='" + RELATIONS
                        + "'><sheets><sheet name='部品表' sheetId='1' r:id='r1'/></sheets></workbook>");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns='" + WORKSHEET + "'><sheetData><row r='1'><c r='A1' t='inlineStr'>"
                        + "<is><t>架空の部品</t></is></c></row></sheetData></worksheet>");
        return zip(name, parts);
    }

    /** A document of two pages. */
    static Path docx(String name) {
        String words = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + "<Override PartName='/word/document.xml' ContentType='application/"
                        + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>");
        parts.put("_rels/.rels", relation("officeDocument", "word/document.xml"));
        parts.put(
                "word/document.xml",
                "<w:document xmlns:w='" + words + "'><w:body><w:p><w:r><w:t>架空の仕様書</w:t></w:r></w:p>"
                        + "<w:p><w:r><w:br w:type='page'/><w:t>二枚目</w:t></w:r></w:p></w:body></w:document>");
        return zip(name, parts);
    }

    private static Path zip(String name, Map<String, String> parts) {
        return write(name, out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (var part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue().replace('\'', '"').getBytes(StandardCharsets.UTF_8));
                }
            }
        });
    }

    static Path picture(String name) {
        BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(80, 60, 480, 360);
        pen.dispose();
        return write(name, out -> ImageIO.write(image, "png", out));
    }

    static Path empty(String name) {
        return write(name, out -> {});
    }

    static Path text(String name, String text) {
        return write(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A folder with what lies below it: of each file its way from the folder, and its text. */
    static Path folder(String name, Map<String, String> files) {
        files.forEach((way, text) -> text(name + "/" + way, text));
        return House.TARGET.resolve("samples").resolve(name);
    }

    /** Bytes that nothing can compress and nobody can foresee, yet the same in every run. */
    static Path noise(String name, int mebibytes) {
        SplittableRandom random = new SplittableRandom(mebibytes);
        byte[] piece = new byte[MEBIBYTE];
        return write(name, out -> {
            for (int i = 0; i < mebibytes; i++) {
                random.nextBytes(piece);
                out.write(piece);
            }
        });
    }

    static Path malware(String name) {
        return malware(name, 0);
    }

    /** The test file behind so many mebibytes of nothing. */
    static Path malware(String name, int mebibytes) {
        return write(name, out -> {
            for (int i = 0; i < mebibytes; i++) {
                out.write(new byte[MEBIBYTE]);
            }
            out.write(EICAR.getBytes(StandardCharsets.US_ASCII));
        });
    }

    /** What a program for Windows begins with. */
    static Path program(String name) {
        byte[] program = new byte[1024];
        program[0] = 'M';
        program[1] = 'Z';
        program[0x3c] = (byte) 0x80;
        program[0x80] = 'P';
        program[0x81] = 'E';
        return write(name, out -> out.write(program));
    }

    static Path sevenZip(String name) {
        byte[] archive = new byte[256];
        System.arraycopy(new byte[] {'7', 'z', (byte) 0xbc, (byte) 0xaf, 0x27, 0x1c, 0, 4}, 0, archive, 0, 8);
        return write(name, out -> out.write(archive));
    }

    /** So large, but without anything on the disk. */
    static Path hole(String name, long bytes) {
        Path file = write(name, out -> {});
        try (RandomAccessFile hole = new RandomAccessFile(file.toFile(), "rw")) {
            hole.setLength(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                + "<Relationship Id='r1' Type='" + RELATIONS + "/" + type + "' Target='" + target
                + "'/></Relationships>";
    }

    private static Path write(String name, Content content) {
        Path file = House.TARGET.resolve("samples").resolve(name);
        try {
            Files.createDirectories(file.getParent());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                content.to(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
