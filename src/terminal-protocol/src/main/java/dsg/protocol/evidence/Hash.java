package dsg.protocol.evidence;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A SHA-256 hash. */
public final class Hash {

    static final int BYTES = 32;

    private static final int DIGITS = 2 * BYTES;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes 32 bytes; {@link NotEvidence} where they are fewer or more. */
    public static Hash of(byte[] bytes) {
        return adopted(bytes.clone());
    }

    /** Likewise, bytes that nobody else holds. */
    static Hash adopted(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new NotEvidence("ハッシュ値ではありません / not a hash: "
                    + NotEvidence.shortened(HexFormat.of().formatHex(bytes)));
        }
        return new Hash(bytes);
    }

    /** Takes 64 digits in lower case; {@link NotEvidence} where it is something else. */
    public static Hash ofHex(String hex) {
        if (hex.length() != DIGITS || !hex.chars().allMatch(each -> "0123456789abcdef".indexOf(each) >= 0)) {
            throw new NotEvidence("ハッシュ値ではありません / not a hash: " + NotEvidence.shortened(hex));
        }
        return new Hash(HexFormat.of().parseHex(hex));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    void into(MessageDigest digest) {
        digest.update(bytes);
    }

    /** 64 digits, lower case. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
