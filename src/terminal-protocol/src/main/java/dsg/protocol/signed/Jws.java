package dsg.protocol.signed;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JWS in compact form (RFC 7515) with ES256 (RFC 7518). Its header has one of two shapes and is compared to them as text: there is no
 * algorithm to choose and no key to be talked into.
 */
public final class Jws {

    /** Signatures as JWS wants them: both numbers, 32 bytes each. */
    public static final String ES256 = "SHA256withECDSAinP1363Format";

    private static final Pattern TYPE = Pattern.compile("[a-z-]{1,40}");
    private static final Pattern BY_KEY =
            Pattern.compile("\\{\"alg\":\"ES256\",\"typ\":\"([a-z-]{1,40})\\+jws\",\"kid\":\"([0-9a-f]{64})\"\\}");
    private static final Pattern BY_CERTIFICATE = Pattern.compile(
            "\\{\"alg\":\"ES256\",\"typ\":\"([a-z-]{1,40})\\+jws\",\"x5c\":\\[\"([A-Za-z0-9+/=]{1,6000})\"\\]\\}");

    private Jws() {}

    /** Makes the signature of these bytes, in the form of {@link #ES256}. */
    @FunctionalInterface
    public interface Signer {
        byte[] sign(byte[] content);
    }

    /**
     * What a certificate's key has signed; who reads decides whether to believe the certificate.
     *
     * @param payload the very bytes that were signed
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares these, and a copy of each would be one more
    public record Opened(byte[] payload, X509Certificate certificate) {}

    /**
     * Signs with a key that the reader has.
     *
     * @param type what it is: small letters and hyphens
     */
    public static String sign(String type, PublicKey key, byte[] payload, Signer signer) {
        return closed(type, "\"kid\":\"" + thumbprint(key) + "\"", payload, signer);
    }

    /** Signs with the key of a certificate that goes along. */
    public static String sign(String type, X509Certificate certificate, PrivateKey key, byte[] payload) {
        try {
            String shown = Base64.getEncoder().encodeToString(certificate.getEncoded());
            return closed(type, "\"x5c\":[\"" + shown + "\"]", payload, content -> signature(key, content));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException(unusable);
        }
    }

    /**
     * What this key has signed.
     *
     * @throws NotSigned where it is anything else
     */
    public static byte[] open(String type, PublicKey key, String jws) throws NotSigned {
        Parts parts = Parts.of(jws);
        Matcher header = parts.header(BY_KEY, type);
        if (!header.group(2).equals(thumbprint(key))) {
            throw new NotSigned("another key");
        }
        return parts.verified(key);
    }

    /**
     * What the key of the certificate that goes along has signed.
     *
     * @throws NotSigned where it is anything else
     */
    public static Opened open(String type, String jws) throws NotSigned {
        Parts parts = Parts.of(jws);
        Matcher header = parts.header(BY_CERTIFICATE, type);
        try {
            X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(
                            new ByteArrayInputStream(Base64.getDecoder().decode(header.group(2))));
            return new Opened(parts.verified(certificate.getPublicKey()), certificate);
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new NotSigned("certificate", unreadable);
        }
    }

    /** SHA-256 of a key as X.509 writes it, in lowercase hex: by what readers know it. */
    public static String thumbprint(PublicKey key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getEncoded()));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String closed(String type, String key, byte[] payload, Signer signer) {
        if (!TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException(type);
        }
        String header = "{\"alg\":\"ES256\",\"typ\":\"" + type + "+jws\"," + key + "}";
        String content = url(header.getBytes(StandardCharsets.US_ASCII)) + "." + url(payload);
        return content + "." + url(signer.sign(content.getBytes(StandardCharsets.US_ASCII)));
    }

    private static byte[] signature(PrivateKey key, byte[] content) {
        try {
            Signature signature = Signature.getInstance(ES256);
            signature.initSign(key);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException(unusable);
        }
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private record Parts(String header, String payload, String signature) {

        static Parts of(String jws) throws NotSigned {
            String[] parts = jws.split("\\.", -1);
            if (parts.length != 3) {
                throw new NotSigned("no JWS");
            }
            return new Parts(parts[0], parts[1], parts[2]);
        }

        Matcher header(Pattern shape, String type) throws NotSigned {
            Matcher match = shape.matcher(new String(decoded(header), StandardCharsets.US_ASCII));
            if (!match.matches() || !match.group(1).equals(type)) {
                throw new NotSigned("header");
            }
            return match;
        }

        byte[] verified(PublicKey key) throws NotSigned {
            try {
                Signature check = Signature.getInstance(ES256);
                check.initVerify(key);
                check.update((header + "." + payload).getBytes(StandardCharsets.US_ASCII));
                if (!check.verify(decoded(signature))) {
                    throw new NotSigned("signature");
                }
                return decoded(payload);
            } catch (GeneralSecurityException unusable) {
                throw new NotSigned("signature", unusable);
            }
        }

        private static byte[] decoded(String text) throws NotSigned {
            try {
                return Base64.getUrlDecoder().decode(text);
            } catch (IllegalArgumentException unreadable) {
                throw new NotSigned("encoding", unreadable);
            }
        }
    }
}
