package dsg.platform.storage;

import dsg.platform.keys.DataKey;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Security;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.conscrypt.Conscrypt;

/**
 * The key of one stream: HKDF-SHA-256 of the data key with the stream's salt and associated data. A nonce is the stream's
 * prefix, the segment's number and a flag for the last segment.
 */
final class StreamKey {

    private static final Provider PROVIDER = fastestProvider();
    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;
    private final byte[] noncePrefix;

    StreamKey(DataKey dataKey, byte[] salt, byte[] noncePrefix, byte[] associated) {
        this.key = new SecretKeySpec(derive(dataKey, salt, associated), "AES");
        this.noncePrefix = noncePrefix.clone();
    }

    /** Name of the provider in use, for the health page and the log. */
    static String providerName() {
        return PROVIDER.getName();
    }

    /** Whether the cipher is Java code, which has to be compiled before it is fast. */
    static boolean isCompiledJava() {
        return !PROVIDER.getName().equals("Conscrypt");
    }

    static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding", PROVIDER);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("AES-GCM is missing", absent);
        }
    }

    void prepare(Cipher cipher, int mode, int index, boolean last) throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(Layout.NONCE_PREFIX + 5)
                .put(noncePrefix)
                .putInt(index)
                .put((byte) (last ? 1 : 0))
                .array();
        cipher.init(mode, key, new GCMParameterSpec(8 * Layout.TAG, nonce));
    }

    /** One block of HKDF is all that a 256-bit key needs. */
    private static byte[] derive(DataKey dataKey, byte[] salt, byte[] associated) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(salt, HMAC));
            byte[] pseudoRandom = mac.doFinal(dataKey.bytes());
            mac.init(new SecretKeySpec(pseudoRandom, HMAC));
            mac.update(associated);
            mac.update((byte) 1);
            return mac.doFinal();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("HMAC-SHA-256 is missing", absent);
        }
    }

    private static Provider fastestProvider() {
        try {
            if (Conscrypt.isAvailable()) {
                return Conscrypt.newProvider();
            }
        } catch (LinkageError absent) {
            // no Conscrypt for this machine: the JDK's own does the same, slower
        }
        return Security.getProviders("Cipher.AES/GCM/NoPadding")[0];
    }
}
