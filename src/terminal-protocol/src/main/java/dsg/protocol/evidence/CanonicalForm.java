package dsg.protocol.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The canonical form of an {@link Entry} while it is written, field by field; begun anew as often as one likes. */
final class CanonicalForm {

    private static final byte[] FIRST_LINE = "dsg-audit-entry-1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int USUAL = 512;
    private static final int RADIX = 10;

    /** Of the length of an array, the colon and the line feed. */
    private static final int MOST_AROUND = 12;

    private byte[] form = new byte[USUAL];
    private int end;

    CanonicalForm() {
        begin();
    }

    void begin() {
        System.arraycopy(FIRST_LINE, 0, form, 0, FIRST_LINE.length);
        end = FIRST_LINE.length;
    }

    /** The next of {@link Entry#FIELDS}, in UTF-8; null where the entry does not have it. */
    void add(byte @Nullable [] value) {
        int length = value == null ? 0 : value.length;
        if (form.length - end < length + MOST_AROUND) {
            form = Arrays.copyOf(form, 2 * (end + length + MOST_AROUND));
        }
        if (value == null) {
            form[end++] = '-';
        } else {
            number(length);
            form[end++] = ':';
            System.arraycopy(value, 0, form, end, length);
            end += length;
        }
        form[end++] = '\n';
    }

    private void number(int value) {
        if (value >= RADIX) {
            number(value / RADIX);
        }
        form[end++] = (byte) ('0' + value % RADIX);
    }

    byte[] bytes() {
        return Arrays.copyOf(form, end);
    }

    Hash leaf(MessageDigest digest) {
        return Merkle.leaf(digest, form, end);
    }
}
