package dsg.vein.template;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * The key of one person's templates, in one version. Another version makes templates that have nothing in common with the
 * former ones; when the key is destroyed, so are they.
 *
 * <p>HKDF with HMAC-SHA-256 (RFC 5869): extracted here from the master key and the person, expanded per purpose.
 */
public final class TemplateKey {

    /** Bytes of the master key, at least. */
    public static final int SHORTEST_MASTER = 32;

    private static final String HMAC = "HmacSHA256";
    private static final int HASH = 32;
    static final byte[] SALT = "dsg.vein.template 1".getBytes(StandardCharsets.UTF_8);

    private final byte[] secret;
    private final int version;
    private boolean wiped;

    private TemplateKey(byte[] secret, int version) {
        this.secret = secret;
        this.version = version;
    }

    /**
     * One person's key of one version.
     *
     * @param master from the key vault, at least {@value #SHORTEST_MASTER} bytes; not kept
     * @param person whatever names the person for ever
     * @param version from 0; goes up with every renewal
     * @throws IllegalArgumentException when the master key is too short or the version negative
     */
    public static TemplateKey derive(byte[] master, String person, int version) {
        if (master.length < SHORTEST_MASTER || version < 0) {
            throw new IllegalArgumentException("a master key of " + master.length + " bytes, version " + version);
        }
        byte[] name = person.getBytes(StandardCharsets.UTF_8);
        byte[] info = ByteBuffer.allocate(8 + name.length)
                .putInt(name.length)
                .put(name)
                .putInt(version)
                .array();
        byte[] extracted = extract(SALT, master);
        try {
            return new TemplateKey(expand(extracted, info, HASH), version);
        } finally {
            Arrays.fill(extracted, (byte) 0);
        }
    }

    int version() {
        return version;
    }

    /** Bytes that only this key gives for this purpose and salt. */
    synchronized byte[] bytes(byte[] salt, String purpose, int finger, int sample, int length) {
        if (wiped) {
            throw new IllegalStateException("the key was wiped");
        }
        byte[] name = purpose.getBytes(StandardCharsets.UTF_8);
        byte[] info = ByteBuffer.allocate(12 + salt.length + name.length)
                .putInt(salt.length)
                .put(salt)
                .putInt(finger)
                .putInt(sample)
                .put(name)
                .array();
        return expand(secret, info, length);
    }

    byte[] seal(byte[] content) {
        byte[] key = bytes(new byte[0], "seal", 0, 0, HASH);
        try {
            return hmac(key, content);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** Forgets the key; whoever uses it afterwards gets an {@link IllegalStateException}. */
    public synchronized void wipe() {
        wiped = true;
        Arrays.fill(secret, (byte) 0);
    }

    @Override
    public String toString() {
        return "TemplateKey[version " + version + "]";
    }

    static byte[] extract(byte[] salt, byte[] material) {
        return hmac(salt, material);
    }

    static byte[] expand(byte[] key, byte[] info, int length) {
        if (length > 255 * HASH) {
            throw new IllegalArgumentException(length + " bytes are more than HKDF gives");
        }
        Mac mac = mac(key);
        byte[] expanded = new byte[length];
        byte[] block = {};
        int done = 0;
        for (int counter = 1; done < length; counter++) {
            mac.update(block);
            mac.update(info);
            Arrays.fill(block, (byte) 0);
            block = mac.doFinal(new byte[] {(byte) counter});
            int part = Math.min(HASH, length - done);
            System.arraycopy(block, 0, expanded, done, part);
            done += part;
        }
        Arrays.fill(block, (byte) 0);
        forget(mac);
        return expanded;
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        Mac mac = mac(key);
        byte[] code = mac.doFinal(message);
        forget(mac);
        return code;
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            init(mac, key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    /** What a Mac has made of its key, and its last result, stand in it until they are overwritten. */
    private static void forget(Mac mac) {
        init(mac, new byte[HASH]);
        mac.doFinal();
    }

    private static void init(Mac mac, byte[] key) {
        try {
            mac.init(new BorrowedKey(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC takes any key", e);
        }
    }

    /** Keeps no copy of its own, which nobody could wipe. */
    private static final class BorrowedKey implements SecretKey {

        private final transient byte[] bytes;

        BorrowedKey(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public String getAlgorithm() {
            return HMAC;
        }

        @Override
        public String getFormat() {
            return "RAW";
        }

        /** The Mac wipes what it is given here. */
        @Override
        public byte[] getEncoded() {
            return bytes.clone();
        }
    }
}
