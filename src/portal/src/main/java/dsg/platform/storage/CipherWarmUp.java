package dsg.platform.storage;

import dsg.platform.keys.DataKey;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;

/**
 * Runs the JDK's AES-GCM until it is compiled: cold it does 60 MB/s, and with calls of one segment it would stay there for
 * seconds. Small calls compile it in under one.
 */
final class CipherWarmUp {

    private static final int CALLS = 20_000;
    private static final int BYTES = 8 * 1024;

    private CipherWarmUp() {}

    static void run() {
        StreamKey key =
                new StreamKey(DataKey.random(), new byte[Layout.SALT], new byte[Layout.NONCE_PREFIX], new byte[0]);
        Cipher cipher = StreamKey.newCipher();
        ByteBuffer plaintext = ByteBuffer.allocateDirect(BYTES);
        ByteBuffer ciphertext = ByteBuffer.allocateDirect(BYTES + Layout.TAG);
        try {
            for (int i = 0; i < CALLS; i++) {
                key.prepare(cipher, Cipher.ENCRYPT_MODE, i, false);
                cipher.doFinal(plaintext.clear(), ciphertext.clear());
                key.prepare(cipher, Cipher.DECRYPT_MODE, i, false);
                cipher.doFinal(ciphertext.flip(), plaintext.clear());
            }
        } catch (GeneralSecurityException defect) {
            throw new IllegalStateException("the cipher does not work", defect);
        }
    }
}
