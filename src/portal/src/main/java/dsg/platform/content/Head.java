package dsg.platform.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The first bytes of a file, asked for marks. */
public final class Head {

    /** Enough for every mark that is looked for. */
    public static final int LENGTH = 4096;

    private static final HexFormat HEX = HexFormat.of();
    private static final int LATEST_PDF_MARK = 1024;
    private static final Pattern PDF_OBJECT = Pattern.compile("\\d+\\s+\\d+\\s+obj\\b");
    /** XML declaration and comments, each taken whole. */
    private static final Pattern PROLOGUE =
            Pattern.compile("(?is)(<\\?xml\\b[^>]*>)?+(?>\\s*+<!--(?>(?!-->).)*+-->)*+\\s*+");

    private static final Pattern XHTML_ROOT = Pattern.compile("(?i)<(!doctype\\s+html|html)\\b");
    private static final Pattern HTML_ROOT = Pattern.compile(
            "(?i)<(!doctype\\s+html|html|head|body|script|iframe|meta|table|style|title|div|font)(?=[\\s>/])");
    private static final Pattern HEADER_LINE = Pattern.compile("[A-Za-z][A-Za-z0-9-]{1,40}:\\s");
    private static final Pattern MAIL_HEADER = Pattern.compile(
            "^(received|return-path|message-id|mime-version|content-type|delivered-to|from|to|cc|date|subject|x-mailer):",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    /** Written by mail programs, not by people who copy the head of a mail into a note. */
    private static final Set<String> OF_PROGRAMS =
            Set.of("received:", "return-path:", "message-id:", "mime-version:", "content-type:", "delivered-to:");

    private final byte[] bytes;
    private final String text;

    Head(ByteBuffer content) {
        ByteBuffer from = content.duplicate();
        bytes = new byte[Math.min(LENGTH, from.remaining())];
        from.get(bytes);
        text = textOf(bytes);
    }

    /** Whether it starts with one of these bytes in hexadecimal. */
    boolean startsWith(String... marks) {
        return hasAt(0, marks);
    }

    boolean hasAt(int offset, String... marks) {
        return Arrays.stream(marks).map(HEX::parseHex).anyMatch(mark -> {
            int end = offset + mark.length;
            return end <= bytes.length && Arrays.equals(bytes, offset, end, mark, 0, mark.length);
        });
    }

    /** The byte there, 0 to 255, or 0 behind the end. */
    int at(int offset) {
        return offset < bytes.length ? bytes[offset] & 0xff : 0;
    }

    /** Whether its text begins so, after blanks and a byte-order mark. */
    boolean beginsWith(Pattern pattern) {
        return pattern.matcher(text).lookingAt();
    }

    boolean isEmpty() {
        return bytes.length == 0;
    }

    /** Whether control characters stand in it that no text has. */
    boolean isBinary() {
        return text.chars().anyMatch(letter -> letter < ' ' && "\t\n\r\f\u001b\u001a".indexOf(letter) < 0);
    }

    boolean isLatePdf() {
        String beginning = new String(bytes, 0, Math.min(bytes.length, LATEST_PDF_MARK), ISO_8859_1);
        return beginning.contains("%PDF-") && isOfPdf();
    }

    /** Whether more than the word speaks for a PDF: its first object, or bytes that no text has. */
    boolean isOfPdf() {
        return isBinary() || PDF_OBJECT.matcher(text).find();
    }

    /** Whether a browser would show it as a page. After an XML declaration only what says so is HTML. */
    boolean isHtml() {
        Matcher prologue = PROLOGUE.matcher(text);
        boolean isXml = prologue.lookingAt() && prologue.group(1) != null;
        Matcher root = (isXml ? XHTML_ROOT : HTML_ROOT).matcher(text);
        return root.region(prologue.end(), text.length()).lookingAt();
    }

    /** A tag of ID3 with its version, or the first frame: synchronisation, version, layer II or III, rates that exist. */
    boolean isMpegAudio() {
        boolean tagged = startsWith("494433") && at(3) >= 2 && at(3) <= 4;
        boolean synchronised = at(0) == 0xff && (at(1) & 0xe0) == 0xe0;
        int layer = at(1) >> 1 & 3;
        boolean sound = (at(1) >> 3 & 3) != 1 && (layer == 1 || layer == 2);
        return tagged || (synchronised && sound && at(2) >> 4 != 15 && (at(2) >> 2 & 3) != 3);
    }

    /** Also behind the language switch that printers' drivers write in front, and in the form with a preview. */
    boolean isPostScript() {
        boolean switched = startsWith("1b252d3132333435") && text.contains("%!PS");
        return startsWith("25215053", "0425215053", "c5d0d3c6") || switched;
    }

    /** Whether it is a message of CMS with a content of one of these kinds (the last byte of RFC 5652's object identifiers). */
    boolean isCms(String... kinds) {
        return at(0) == 0x30
                && IntStream.rangeClosed(2, 6)
                        .anyMatch(offset ->
                                Arrays.stream(kinds).anyMatch(kind -> hasAt(offset, "06092a864886f70d0107" + kind)));
    }

    /** Mail begins with header lines, some of which only programs write. */
    boolean isMail() {
        if (isBinary() || !beginsWith(HEADER_LINE)) {
            return false;
        }
        String headers = text.split("\\r?\\n\\r?\\n", 2)[0];
        Set<String> found = MAIL_HEADER
                .matcher(headers)
                .results()
                .map(header -> header.group().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return found.size() >= 3 && !Collections.disjoint(found, OF_PROGRAMS);
    }

    private static String textOf(byte[] bytes) {
        Charset charset = ISO_8859_1;
        int skip = 0;
        if (bytes.length >= 2 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe) {
            charset = UTF_16LE;
            skip = 2;
        } else if (bytes.length >= 2 && bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff) {
            charset = UTF_16BE;
            skip = 2;
        } else if (bytes.length >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf) {
            skip = 3;
        }
        return new String(bytes, skip, bytes.length - skip, charset).stripLeading();
    }
}
