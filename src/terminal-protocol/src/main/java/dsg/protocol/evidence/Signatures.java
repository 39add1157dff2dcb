package dsg.protocol.evidence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** ECDSA over P-256 with SHA-256, both numbers with 32 bytes each as JWS has it, and the text in which its public keys are handed over (SubjectPublicKeyInfo, PEM). */
public final class Signatures {

    public static final String ALGORITHM = "SHA256withECDSAinP1363Format";

    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";

    private Signatures() {}

    public static boolean verify(PublicKey key, byte[] signed, byte[] signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(signed);
            return check.verify(signature);
        } catch (GeneralSecurityException wrong) {
            return false;
        }
    }

    public static String pem(PublicKey key) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return BEGIN + "\n" + base64 + "\n" + END + "\n";
    }

    /** Reads a key out of PEM; {@link NotEvidence} where it is none. */
    public static PublicKey key(String pem) {
        String text = pem.strip();
        if (!text.startsWith(BEGIN) || !text.endsWith(END)) {
            throw new NotEvidence("公開鍵のファイルではありません / not a public key in PEM");
        }
        try {
            byte[] der = Base64.getMimeDecoder().decode(text.substring(BEGIN.length(), text.length() - END.length()));
            return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der));
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            throw new NotEvidence("公開鍵を読み取れません / the public key cannot be read", wrong);
        }
    }

    /** What names a key: SHA-256 of its SubjectPublicKeyInfo. */
    public static Hash name(PublicKey key) {
        return digest(key.getEncoded());
    }

    public static Hash digest(byte[] bytes) {
        try {
            return Hash.of(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** A signature out of Base64; {@link NotEvidence} where it is none. */
    public static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException wrong) {
            throw new NotEvidence("署名を読み取れません / the signature cannot be read", wrong);
        }
    }

    /** A signature as text. */
    public static String encoded(byte[] signature) {
        return Base64.getEncoder().encodeToString(signature);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
