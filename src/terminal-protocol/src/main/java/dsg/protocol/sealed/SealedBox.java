package dsg.protocol.sealed;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Bytes under a key that is agreed with the recipient's P-256 key by a key of its own each time: version, that key as X.509 has it behind
 * its length, and AES-256-GCM over the rest. The key serves once, so that its nonce need not differ.
 */
public final class SealedBox {

    private static final byte VERSION = 1;
    private static final int TAG_BITS = 128;
    private static final int LONGEST_KEY = 200;
    private static final byte[] NONCE = new byte[12];
    private static final SecureRandom RANDOM = new SecureRandom();

    private SealedBox() {}

    /** A new pair of keys of the right curve. */
    public static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Seals for this recipient. */
    public static byte[] seal(byte[] content, ECPublicKey recipient) {
        try {
            KeyPair once = keys();
            byte[] shown = once.getPublic().getEncoded();
            byte[] head = ByteBuffer.allocate(3 + shown.length)
                    .put(VERSION)
                    .putShort((short) shown.length)
                    .put(shown)
                    .array();
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, once.getPrivate(), recipient, head)
                    .doFinal(content);
            return ByteBuffer.allocate(head.length + sealed.length)
                    .put(head)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException(unusable);
        }
    }

    /**
     * Opens what was sealed for this key.
     *
     * @throws IOException where it is anything else, or was changed
     */
    public static byte[] open(byte[] box, PrivateKey recipient) throws IOException {
        try {
            ByteBuffer in = ByteBuffer.wrap(box);
            byte version = in.get();
            int length = in.getShort();
            if (version != VERSION || length < 1 || length > LONGEST_KEY) {
                throw new IOException("no sealed box");
            }
            byte[] shown = new byte[length];
            in.get(shown);
            ECPublicKey once = (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(shown));
            byte[] head = Arrays.copyOf(box, 3 + length);
            return cipher(Cipher.DECRYPT_MODE, recipient, once, head)
                    .doFinal(box, head.length, box.length - head.length);
        } catch (GeneralSecurityException | BufferUnderflowException | ClassCastException changed) {
            throw new IOException("not sealed for this key", changed);
        }
    }

    private static Cipher cipher(int mode, PrivateKey own, ECPublicKey other, byte[] head)
            throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(own);
        agreement.doPhase(other, true);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(agreement.generateSecret());
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(digest.digest(head), "AES"), new GCMParameterSpec(TAG_BITS, NONCE));
        cipher.updateAAD(head);
        return cipher;
    }
}
