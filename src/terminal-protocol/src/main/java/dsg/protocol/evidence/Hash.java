package dsg.protocol.evidence;

import java.util.HexFormat;

/**
 * A SHA-256 hash.
 *
 * @param hex 64 digits, lower case
 */
public record Hash(String hex) {

    private static final int DIGITS = 64;

    /** Takes a hash in hex; {@link NotEvidence} where it is none. */
    public Hash {
        if (hex.length() != DIGITS || !hex.chars().allMatch(each -> "0123456789abcdef".indexOf(each) >= 0)) {
            throw new NotEvidence("ハッシュ値ではありません / not a hash: " + NotEvidence.shortened(hex));
        }
    }

    public static Hash of(byte[] bytes) {
        return new Hash(HexFormat.of().formatHex(bytes));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
