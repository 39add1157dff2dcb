package dsg.platform.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Spells a PDF file's dictionary of encryption as clamd reads it. Such a file often opens without a password, and clamd decrypts it then;
 * but it knows escapes of three octal digits only, where ISO 32000-1 (7.3.4.2) allows fewer, and calls the file encrypted.
 */
final class PdfSpelling {

    private static final Pattern NAMED = Pattern.compile("/Encrypt\\s+(\\d{1,10})\\s+(\\d{1,5})\\s+R\\b");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([0-7]{1,3})|\\\\(?s:.)");

    /** An entry of each kind there is, fully escaped, needs a quarter of it. */
    private static final int LONGEST = 1 << 13;

    private PdfSpelling() {}

    /**
     * The file with that dictionary written in the one way; empty where it is written so already, or where anything but one plain dictionary
     * bears its number. Nothing else is touched: who could have other bytes changed could have them decrypted to something harmless.
     */
    static Optional<byte[]> spelt(byte[] pdf) {
        String text = new String(pdf, ISO_8859_1);
        Set<String> numbers = NAMED.matcher(text)
                .results()
                .map(found -> found.group(1) + "\\s+" + found.group(2))
                .collect(Collectors.toSet());
        if (!text.startsWith("%PDF-") || numbers.size() != 1) {
            return Optional.empty();
        }
        Matcher object = Pattern.compile("(?<!\\d)" + numbers.iterator().next() + "\\s+obj\\b")
                .matcher(text);
        if (!object.find()) {
            return Optional.empty();
        }
        int begin = object.end();
        int end = text.indexOf("endobj", begin);
        if (object.find()
                || end < 0
                || end - begin > LONGEST
                || text.substring(begin, end).contains("stream")) {
            return Optional.empty();
        }
        String given = text.substring(begin, end);
        String spelt = ESCAPE.matcher(given).replaceAll(PdfSpelling::spelt);
        return spelt.equals(given)
                ? Optional.empty()
                : Optional.of((text.substring(0, begin) + spelt + text.substring(end)).getBytes(ISO_8859_1));
    }

    private static String spelt(MatchResult escape) {
        String digits = escape.group(1);
        return Matcher.quoteReplacement(
                digits == null ? escape.group() : "\\%03o".formatted(Integer.parseInt(digits, 8) & 0xFF));
    }
}
