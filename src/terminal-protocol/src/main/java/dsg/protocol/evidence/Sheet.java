package dsg.protocol.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines of text on pages of A4 with one file attached (PDF 1.7, ISO 32000-1). Letters are those of every reader's own Japanese font
 * (Adobe-Japan1), so that none is carried along; what is attached comes out byte for byte.
 */
final class Sheet {

    private static final int LINES = 48;
    private static final int SIZE = 10;
    private static final int LEADING = 15;
    private static final int LEFT = 50;
    private static final int TOP = 790;
    private static final int WIDTH = 495;

    private static final String FONT = """
        << /Type /Font /Subtype /Type0 /BaseFont /HeiseiKakuGo-W5 /Encoding /UniJIS-UCS2-HW-H /DescendantFonts [4 0 R] >>\
        """;
    private static final String LETTERS = """
        << /Type /Font /Subtype /CIDFontType0 /BaseFont /HeiseiKakuGo-W5 /DW 1000 /W [231 389 500] \
        /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /FontDescriptor 5 0 R >>\
        """;
    private static final String SHAPE = """
        << /Type /FontDescriptor /FontName /HeiseiKakuGo-W5 /Flags 4 /FontBBox [-92 -250 1010 922] /ItalicAngle 0 \
        /Ascent 752 /Descent -221 /CapHeight 737 /StemV 114 >>\
        """;

    private static final Pattern ATTACHED = Pattern.compile(
            "\n7 0 obj\n<< /Type /EmbeddedFile /Subtype /application#2Fjson /Length (\\d{1,9}) >>\nstream\n");
    private static final Pattern SHOWN = Pattern.compile("<([0-9a-f]*)> Tj");

    private final List<byte[]> objects = new ArrayList<>();

    private Sheet() {}

    /** @param name of the attached file, in ASCII */
    static byte[] of(List<String> lines, String name, byte[] attached) {
        return new Sheet().written(wrapped(lines), name, attached);
    }

    /** What is attached to a file that {@link #of} has made; {@link NotEvidence} where nothing is. */
    static byte[] attached(byte[] sheet) {
        Matcher found = ATTACHED.matcher(text(sheet));
        if (!found.find()) {
            throw new NotEvidence("記録が添付されていません / no record is attached");
        }
        int end = found.end() + Integer.parseInt(found.group(1));
        if (end > sheet.length) {
            throw new NotEvidence("添付が途中で切れています / what is attached is cut off");
        }
        return Arrays.copyOfRange(sheet, found.end(), end);
    }

    /** The lines that its pages show. */
    static List<String> shown(byte[] sheet) {
        List<String> lines = new ArrayList<>();
        Matcher line = SHOWN.matcher(text(sheet));
        while (line.find()) {
            String digits = line.group(1);
            lines.add(
                    new String(HexFormat.of().parseHex(digits, 0, digits.length() / 4 * 4), StandardCharsets.UTF_16BE));
        }
        return lines;
    }

    private static String text(byte[] sheet) {
        return new String(sheet, StandardCharsets.ISO_8859_1);
    }

    private byte[] written(List<String> lines, String name, byte[] attached) {
        int pages = Math.max(1, Math.ceilDiv(lines.size(), LINES));
        StringBuilder kids = new StringBuilder();
        for (int page = 0; page < pages; page++) {
            kids.append(8 + 2 * page).append(" 0 R ");
        }
        object("<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(%s) 6 0 R] >> >> >>"
                .formatted(name));
        object("<< /Type /Pages /Kids [%s] /Count %d >>"
                .formatted(kids.toString().strip(), pages));
        object(FONT);
        object(LETTERS);
        object(SHAPE);
        object("<< /Type /Filespec /F (%s) /UF (%s) /EF << /F 7 0 R >> >>".formatted(name, name));
        stream("/Type /EmbeddedFile /Subtype /application#2Fjson ", attached);
        for (int page = 0; page < pages; page++) {
            object(
                    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents %d 0 R >>"
                            .formatted(9 + 2 * page));
            List<String> shown = lines.subList(page * LINES, Math.min(lines.size(), (page + 1) * LINES));
            stream("", text(shown).getBytes(StandardCharsets.US_ASCII));
        }
        return file();
    }

    private static String text(List<String> lines) {
        StringBuilder text = new StringBuilder("BT /F %d Tf %d TL %d %d Td\n".formatted(SIZE, LEADING, LEFT, TOP));
        for (String line : lines) {
            text.append('<')
                    .append(HexFormat.of().formatHex(line.getBytes(StandardCharsets.UTF_16BE)))
                    .append("> Tj T*\n");
        }
        return text.append("ET\n").toString();
    }

    /** Half of a letter's width for what is ASCII. */
    private static List<String> wrapped(List<String> lines) {
        List<String> all = new ArrayList<>();
        for (String line : lines) {
            int width = 0;
            int begin = 0;
            for (int i = 0; i < line.length(); i++) {
                int letter = line.charAt(i) < 0x80 ? SIZE / 2 : SIZE;
                if (width + letter > WIDTH) {
                    all.add(line.substring(begin, i));
                    begin = i;
                    width = 0;
                }
                width += letter;
            }
            all.add(line.substring(begin));
        }
        return all;
    }

    private void object(String content) {
        objects.add(content.getBytes(StandardCharsets.US_ASCII));
    }

    private void stream(String entries, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(ascii("<< %s/Length %d >>\nstream\n".formatted(entries, content.length)));
        bytes.writeBytes(content);
        bytes.writeBytes(ascii("\nendstream"));
        objects.add(bytes.toByteArray());
    }

    private byte[] file() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(ascii("%PDF-1.7\n"));
        StringBuilder table = new StringBuilder("xref\n0 %d\n0000000000 65535 f \n".formatted(objects.size() + 1));
        for (int i = 0; i < objects.size(); i++) {
            table.append("%010d 00000 n \n".formatted(file.size()));
            file.writeBytes(ascii("%d 0 obj\n".formatted(i + 1)));
            file.writeBytes(objects.get(i));
            file.writeBytes(ascii("\nendobj\n"));
        }
        int begin = file.size();
        file.writeBytes(ascii(table
                + "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
                        .formatted(objects.size() + 1, begin)));
        return file.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
