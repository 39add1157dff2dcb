package dsg.platform.scan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the scanner says of a stream. Only {@link Clean} lets it pass. */
public sealed interface ScanAnswer {

    /** All of it was looked at, and nothing was found. */
    record Clean() implements ScanAnswer {}

    /** Something was found, and the scanner has a name for it. */
    record Infected(String signature) implements ScanAnswer {}

    /** Encrypted, so that the scanner cannot look into it. */
    record Encrypted() implements ScanAnswer {}

    /** Beyond what the scanner looks at in full. */
    record BeyondLimits() implements ScanAnswer {}

    /** Parts of an archive lie over each other, so that no two programs need unpack the same. */
    record Overlapping() implements ScanAnswer {}

    /** The scanner came to no result; another try may. */
    record Unfinished() implements ScanAnswer {}

    /** Understands clamd's reply to INSTREAM; whatever is not exactly known is no result. */
    static ScanAnswer of(String reply) {
        if (reply.equals("stream: OK")) {
            return new Clean();
        }
        if (reply.equals("INSTREAM size limit exceeded. ERROR")) {
            return new BeyondLimits();
        }
        Matcher found = Replies.FOUND.matcher(reply);
        if (!found.matches()) {
            return new Unfinished();
        }
        String signature = found.group(1);
        if (signature.startsWith("Heuristics.Limits.Exceeded")) {
            return new BeyondLimits();
        }
        if (signature.startsWith("Heuristics.Zip.OverlappingFiles")) {
            return new Overlapping();
        }
        return signature.startsWith("Heuristics.Encrypted") ? new Encrypted() : new Infected(signature);
    }

    /** Forms of replies. */
    final class Replies {
        private static final Pattern FOUND = Pattern.compile("stream: ([\\x21-\\x7e]{1,150}) FOUND");

        private Replies() {}
    }
}
