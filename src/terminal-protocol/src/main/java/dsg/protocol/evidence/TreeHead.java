package dsg.protocol.evidence;

import java.security.PublicKey;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A head of the log: so many entries had this root at this time. The text is what is signed, and a signature follows it as a line of its
 * own; short enough to be printed, mailed and kept by anybody.
 *
 * @param log names the key that signs: {@link Signatures#name}
 * @param signature of {@link #signed}, in Base64
 */
public record TreeHead(Hash log, long size, Hash root, Instant at, String signature) {

    private static final Pattern TEXT = Pattern.compile("dsg-audit-head-1\nlog ([0-9a-f]{64})\nsize (\\d{1,18})\n"
            + "root ([0-9a-f]{64})\nat ([0-9TZ:.-]{20,27})\nsignature ([A-Za-z0-9+/=]{8,200})\n?");

    /** The text that is signed. */
    public static byte[] signed(Hash log, long size, Hash root, Instant at) {
        return Signatures.utf8(lines(log, size, root, at));
    }

    private static String lines(Hash log, long size, Hash root, Instant at) {
        return "dsg-audit-head-1\nlog " + log + "\nsize " + size + "\nroot " + root + "\nat " + Entry.time(at) + "\n";
    }

    /** The whole text, as it is kept. */
    public String text() {
        return lines(log, size, root, at) + "signature " + signature + "\n";
    }

    /** Reads a head, and verifies nothing yet; {@link NotEvidence} where the text is none. */
    public static TreeHead read(String text) {
        Matcher found = TEXT.matcher(text.replace("\r\n", "\n"));
        if (!found.matches()) {
            throw new NotEvidence("木の先頭ではありません / not a tree head: " + NotEvidence.shortened(text));
        }
        try {
            return new TreeHead(
                    Hash.ofHex(found.group(1)),
                    Long.parseLong(found.group(2)),
                    Hash.ofHex(found.group(3)),
                    Instant.parse(found.group(4)),
                    found.group(5));
        } catch (DateTimeParseException | IllegalArgumentException wrong) {
            throw new NotEvidence("木の先頭を読み取れません / the tree head cannot be read", wrong);
        }
    }

    /** Whether this key has signed it. */
    public boolean isSignedBy(PublicKey key) {
        return log.equals(Signatures.name(key))
                && Signatures.verify(key, signed(log, size, root, at), Signatures.decoded(signature));
    }
}
