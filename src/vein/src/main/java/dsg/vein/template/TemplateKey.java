package dsg.vein.template;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

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
    private static final byte[] SALT = "dsg.vein.template 1".getBytes(StandardCharsets.UTF_8);

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
        byte[] extracted = hmac(SALT, master);
        try {
            return new TemplateKey(expand(extracted, info, HASH), version);
        } finally {
            Arrays.fill(extracted, (byte) 0);
        }
    }

    int version() {
        return version;
    }

    /** Bytes that only this key gives for this purpose. */
    synchronized byte[] bytes(String purpose, int finger, int sample, int length) {
        if (wiped) {
            throw new IllegalStateException("the key was wiped");
        }
        byte[] name = purpose.getBytes(StandardCharsets.UTF_8);
        byte[] info = ByteBuffer.allocate(8 + name.length)
                .putInt(finger)
                .putInt(sample)
                .put(name)
                .array();
        return expand(secret, info, length);
    }

    byte[] seal(byte[] content) {
        byte[] key = bytes("seal", 0, 0, HASH);
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

    private static byte[] expand(byte[] key, byte[] info, int length) {
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
            block = mac.doFinal(new byte[] {(byte) counter});
            int part = Math.min(HASH, length - done);
            System.arraycopy(block, 0, expanded, done, part);
            done += part;
        }
        return expanded;
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        return mac(key).doFinal(message);
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }
}
