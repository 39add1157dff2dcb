package dsg.platform.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Lines of Japanese text on pages of A4, as PDF 1.5 (ISO 32000-1). The font is one of the standard's Japanese character collection and not
 * embedded (9.7.5.2), so that no font has to be shipped: every reader brings one (decision 29).
 */
public final class PlainPdf {

    private static final int WIDTH = 595;
    private static final int HEIGHT = 842;
    private static final int MARGIN = 50;
    private static final int SIZE = 10;
    private static final int HEADING = 15;
    private static final int LEADING = 16;
    private static final int LINES = (HEIGHT - 2 * MARGIN) / LEADING - 2;
    private static final int MARK = 22;
    private static final int LONGEST_MARK = 32;
    /** Half-width units in a line. */
    private static final int COLUMNS = (WIDTH - 2 * MARGIN) * 2 / SIZE;

    private static final int LAST_OF_ASCII = 0xff;
    private static final int FIRST_OF_HALF_KANA = 0xff61;
    private static final int LAST_OF_HALF_KANA = 0xff9f;

    private static final String FONT = """
        << /Type /Font /Subtype /Type0 /BaseFont /HeiseiKakuGo-W5-UniJIS-UCS2-HW-H /Encoding /UniJIS-UCS2-HW-H \
        /DescendantFonts [ << /Type /Font /Subtype /CIDFontType0 /BaseFont /HeiseiKakuGo-W5 \
        /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /DW 1000 /W [ 231 632 500 ] \
        /FontDescriptor << /Type /FontDescriptor /FontName /HeiseiKakuGo-W5 /Flags 4 /FontBBox [ -92 -250 1010 922 ] \
        /ItalicAngle 0 /Ascent 752 /Descent -221 /CapHeight 737 /StemV 114 >> >> ] >>""";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>();

    private final String mark;

    private PlainPdf(String mark) {
        this.mark = mark.substring(0, Math.min(mark.length(), LONGEST_MARK));
    }

    /**
     * Writes a document.
     *
     * @param title above the first line of every page
     * @param lines broken where they are too long for a page
     */
    public static byte[] write(String title, List<String> lines) {
        return write(title, lines, "");
    }

    /**
     * Likewise, with words behind the text of every page that say whose it is.
     *
     * @param mark drawn slantwise and pale, as far as a page has room for it
     */
    public static byte[] write(String title, List<String> lines, String mark) {
        return new PlainPdf(mark)
                .document(
                        title,
                        lines.stream().flatMap(line -> broken(line).stream()).toList());
    }

    private byte[] document(String title, List<String> lines) {
        List<List<String>> pages = pages(lines);
        ascii("%PDF-1.5\n%\u00e2\u00e3\u00cf\u00d3\n");
        // 1 the catalogue, 2 the pages, 3 the font, then a page and its content each
        object("<< /Type /Catalog /Pages 2 0 R /Lang (ja) >>");
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            kids.append(4 + 2 * i).append(" 0 R ");
        }
        object("<< /Type /Pages /Count " + pages.size() + " /Kids [ " + kids + "] >>");
        object(FONT);
        for (int i = 0; i < pages.size(); i++) {
            object(String.format(
                    Locale.ROOT,
                    "<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 %d %d ] /Resources << /Font << /F 3 0 R >> >>"
                            + " /Contents %d 0 R >>",
                    WIDTH,
                    HEIGHT,
                    5 + 2 * i));
            String content = watermark() + content(title + "（" + (i + 1) + "/" + pages.size() + "）", pages.get(i));
            object("<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream");
        }
        end();
        return out.toByteArray();
    }

    private String watermark() {
        return mark.isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT, "q 0.85 g BT /F %d Tf 0.6 0.8 -0.8 0.6 90 120 Tm %s Tj ET Q ", MARK, hex(mark));
    }

    private static List<List<String>> pages(List<String> lines) {
        List<List<String>> pages = new ArrayList<>();
        for (int from = 0; from == 0 || from < lines.size(); from += LINES) {
            pages.add(lines.subList(from, Math.min(lines.size(), from + LINES)));
        }
        return pages;
    }

    private static String content(String title, List<String> lines) {
        StringBuilder content = new StringBuilder(String.format(
                Locale.ROOT,
                "BT /F %d Tf %d %d Td %d TL %s Tj",
                HEADING,
                MARGIN,
                HEIGHT - MARGIN,
                LEADING,
                hex(title)));
        content.append(" T* /F ").append(SIZE).append(" Tf");
        lines.forEach(line -> content.append(" T* ").append(hex(line)).append(" Tj"));
        return content.append(" ET").toString();
    }

    /** What the collection has no sign for shows as 〓, and nothing runs from it. */
    private static String hex(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .forEach(sign -> plain.append(
                        Character.isBmpCodePoint(sign) && !Character.isISOControl(sign)
                                ? Character.toString(sign)
                                : "〓"));
        return "<" + HexFormat.of().formatHex(plain.toString().getBytes(StandardCharsets.UTF_16BE)) + ">";
    }

    private static List<String> broken(String line) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int used = 0;
        for (int sign : line.codePoints().toArray()) {
            int wide = isHalf(sign) ? 1 : 2;
            if (used + wide > COLUMNS) {
                parts.add(part.toString());
                part.setLength(0);
                used = 0;
            }
            part.appendCodePoint(sign);
            used += wide;
        }
        parts.add(part.toString());
        return parts;
    }

    private static boolean isHalf(int sign) {
        return sign <= LAST_OF_ASCII || (sign >= FIRST_OF_HALF_KANA && sign <= LAST_OF_HALF_KANA);
    }

    private void object(String body) {
        offsets.add(out.size());
        ascii(offsets.size() + " 0 obj\n" + body + "\nendobj\n");
    }

    private void end() {
        int table = out.size();
        ascii("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
        offsets.forEach(offset -> ascii(String.format(Locale.ROOT, "%010d 00000 n \n", offset)));
        ascii("trailer\n<< /Size " + (offsets.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
    }

    private void ascii(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
