package dsg.protocol.capture;

import dsg.protocol.capture.CaptureRefused.Reason;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A JWE in compact form: ECDH-ES in direct key agreement with a key of its own each time, and A256GCM. */
final class Encrypted {

    private static final Pattern HEADER = Pattern.compile(
            "\\{\"alg\":\"ECDH-ES\",\"enc\":\"A256GCM\",\"cty\":\"JWT\","
                    + "\"epk\":\\{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"([A-Za-z0-9_-]{43})\",\"y\":\"([A-Za-z0-9_-]{43})\"\\}\\}");
    private static final String ENCRYPTION = "A256GCM";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COORDINATE = 32;
    private static final int NONCE = 12;
    private static final int TAG = 16;

    private Encrypted() {}

    static String seal(byte[] plain, ECPublicKey recipient) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(P256.PARAMETERS);
        KeyPair once = generator.generateKeyPair();
        ECPoint point = ((ECPublicKey) once.getPublic()).getW();
        String header =
                "{\"alg\":\"ECDH-ES\",\"enc\":\"A256GCM\",\"cty\":\"JWT\",\"epk\":{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\""
                        + url(fixed(point.getAffineX())) + "\",\"y\":\"" + url(fixed(point.getAffineY())) + "\"}}";
        String head = url(header.getBytes(StandardCharsets.US_ASCII));
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        Cipher cipher = cipher(Cipher.ENCRYPT_MODE, once.getPrivate(), recipient, nonce, head);
        byte[] sealed = cipher.doFinal(plain);
        byte[] text = Arrays.copyOf(sealed, sealed.length - TAG);
        byte[] tag = Arrays.copyOfRange(sealed, sealed.length - TAG, sealed.length);
        return head + ".." + url(nonce) + "." + url(text) + "." + url(tag);
    }

    /** The caller wipes what comes out. */
    static byte[] open(String jwe, PrivateKey recipient) throws CaptureRefused {
        String[] parts = jwe.split("\\.", -1);
        if (parts.length != 5 || !parts[1].isEmpty()) {
            throw new CaptureRefused(Reason.MALFORMED);
        }
        try {
            Matcher header = HEADER.matcher(new String(decoded(parts[0]), StandardCharsets.UTF_8));
            if (!header.matches()) {
                throw new CaptureRefused(Reason.ALGORITHM);
            }
            ECPoint point = new ECPoint(
                    new BigInteger(1, decoded(header.group(1))), new BigInteger(1, decoded(header.group(2))));
            byte[] nonce = decoded(parts[2]);
            byte[] tag = decoded(parts[4]);
            if (!P256.holds(point) || nonce.length != NONCE || tag.length != TAG) {
                throw new CaptureRefused(Reason.MALFORMED);
            }
            ECPublicKey once = (ECPublicKey)
                    KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, P256.PARAMETERS));
            byte[] text = decoded(parts[3]);
            ByteBuffer sealed = ByteBuffer.allocate(text.length + TAG).put(text).put(tag);
            return cipher(Cipher.DECRYPT_MODE, recipient, once, nonce, parts[0]).doFinal(sealed.array());
        } catch (IllegalArgumentException malformed) {
            throw new CaptureRefused(Reason.MALFORMED, malformed);
        } catch (GeneralSecurityException changed) {
            throw new CaptureRefused(Reason.NOT_SEALED_TO_US, changed);
        }
    }

    private static Cipher cipher(int mode, PrivateKey own, ECPublicKey other, byte[] nonce, String header)
            throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(own);
        agreement.doPhase(other, true);
        byte[] key = derived(agreement.generateSecret());
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(8 * TAG, nonce));
        cipher.updateAAD(header.getBytes(StandardCharsets.US_ASCII));
        Arrays.fill(key, (byte) 0);
        return cipher;
    }

    /** Concat KDF of RFC 7518, 4.6.2, in one round: nobody is named. */
    private static byte[] derived(byte[] secret) throws GeneralSecurityException {
        byte[] algorithm = ENCRYPTION.getBytes(StandardCharsets.US_ASCII);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(number(1));
        digest.update(secret);
        digest.update(number(algorithm.length));
        digest.update(algorithm);
        digest.update(number(0));
        digest.update(number(0));
        digest.update(number(256));
        Arrays.fill(secret, (byte) 0);
        return digest.digest();
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    /** A coordinate with its leading zeros, and without the sign. */
    private static byte[] fixed(BigInteger coordinate) {
        byte[] bytes = coordinate.toByteArray();
        byte[] fixed = new byte[COORDINATE];
        int length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE - length, length);
        return fixed;
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
