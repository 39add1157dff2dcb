package dsg.platform.transfer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which bytes of a file a request asks for (RFC 9110, 14). Several ranges at once are answered with the whole, as it allows. */
public sealed interface ByteRange {

    /** Everything: no range was asked for, or one that cannot be understood. */
    record Whole() implements ByteRange {}

    /** From the first to the last byte, both included as in HTTP. */
    record Part(long first, long last) implements ByteRange {
        public long length() {
            return last - first + 1;
        }
    }

    /** Nothing of the file lies in that range. */
    record Outside() implements ByteRange {}

    /** Forms of the header. */
    final class Forms {
        private static final Pattern ONE = Pattern.compile("(?i)bytes\\s*=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

        private Forms() {}
    }

    /**
     * Understands what is asked for; what cannot be understood is as if it were not there.
     *
     * @param range the header {@code Range}
     * @param condition the header {@code If-Range}: only if the file is still this one
     * @param tag the file's entity tag
     */
    static ByteRange of(@Nullable String range, @Nullable String condition, String tag, long size) {
        if (range == null || (condition != null && !condition.equals(tag))) {
            return new Whole();
        }
        Matcher one = Forms.ONE.matcher(range);
        if (!one.matches() || (one.group(1).isEmpty() && one.group(2).isEmpty())) {
            return new Whole();
        }
        return one.group(1).isEmpty() ? end(Long.parseLong(one.group(2)), size) : from(one, size);
    }

    private static ByteRange end(long count, long size) {
        return count == 0 || size == 0 ? new Outside() : new Part(Math.max(0, size - count), size - 1);
    }

    private static ByteRange from(Matcher one, long size) {
        long first = Long.parseLong(one.group(1));
        long last = one.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(one.group(2));
        if (last < first) {
            return new Whole();
        }
        return first >= size ? new Outside() : new Part(first, Math.min(last, size - 1));
    }
}
