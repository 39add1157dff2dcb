package dsg.platform.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;

/** The header that has a file saved, never shown, under its name in any language (RFC 6266, RFC 8187). */
public final class ContentDisposition {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String PLAIN_MARKS = "!#$&+-.^_`|~";

    private ContentDisposition() {}

    public static String attachment(String name) {
        return "attachment; filename=\"" + ascii(name) + "\"; filename*=UTF-8''" + encoded(name);
    }

    /** For programs that only know ASCII: the kind of file survives. Percent signs stay out, since some decode them here. */
    private static String ascii(String name) {
        return name.codePoints()
                .map(point -> point < 0x20 || point > 0x7e || "\"\\%/".indexOf(point) >= 0 ? '_' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String encoded(String name) {
        StringBuilder text = new StringBuilder();
        for (byte one : name.getBytes(UTF_8)) {
            if (isPlain(one)) {
                text.append((char) one);
            } else {
                text.append('%').append(HEX.toHexDigits(one));
            }
        }
        return text.toString();
    }

    private static boolean isPlain(byte one) {
        boolean letter = (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z');
        return letter || (one >= '0' && one <= '9') || PLAIN_MARKS.indexOf(one) >= 0;
    }
}
