package dsg.protocol.capture;

import dsg.protocol.capture.CaptureRefused.Reason;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A JWS in compact form, as bytes that can be wiped; ES256 by the key of the certificate that it carries. */
final class Signed {

    private static final String ES256 = "SHA256withECDSAinP1363Format";
    private static final int SIGNATURE = 86;
    private static final Pattern HEADER = Pattern.compile(
            "\\{\"alg\":\"ES256\",\"typ\":\"dsg-capture\\+jws\",\"x5c\":\\[\"([A-Za-z0-9+/=]{1,6000})\"\\]\\}");
    private static final byte DOT = '.';

    private Signed() {}

    /** What was signed, and the certificate of the key; who reads decides whether to believe it. */
    static final class Opened {
        private final byte[] payload;
        private final X509Certificate certificate;

        Opened(byte[] payload, X509Certificate certificate) {
            this.payload = payload;
            this.certificate = certificate;
        }

        byte[] payload() {
            return payload;
        }

        X509Certificate certificate() {
            return certificate;
        }
    }

    static byte[] sign(byte[] payload, PrivateKey key, X509Certificate certificate) throws GeneralSecurityException {
        String header = "{\"alg\":\"ES256\",\"typ\":\"dsg-capture+jws\",\"x5c\":[\""
                + Base64.getEncoder().encodeToString(certificate.getEncoded()) + "\"]}";
        byte[] head = url(header.getBytes(StandardCharsets.UTF_8));
        byte[] body = url(payload);
        byte[] input = joined(head, body);
        Arrays.fill(body, (byte) 0);
        Signature signature = Signature.getInstance(ES256);
        signature.initSign(key);
        signature.update(input);
        byte[] all = joined(input, url(signature.sign()));
        Arrays.fill(input, (byte) 0);
        return all;
    }

    static Opened open(byte[] jws) throws CaptureRefused {
        int first = indexOf(jws, 0);
        int second = indexOf(jws, first + 1);
        if (first < 0 || second < 0 || jws.length - second - 1 != SIGNATURE) {
            throw new CaptureRefused(Reason.MALFORMED);
        }
        try {
            byte[] header = Base64.getUrlDecoder().decode(Arrays.copyOf(jws, first));
            Matcher shape = HEADER.matcher(new String(header, StandardCharsets.UTF_8));
            if (!shape.matches()) {
                throw new CaptureRefused(Reason.ALGORITHM);
            }
            X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(
                            new ByteArrayInputStream(Base64.getDecoder().decode(shape.group(1))));
            if (!(certificate.getPublicKey() instanceof ECPublicKey key) || !P256.holds(key)) {
                throw new CaptureRefused(Reason.ALGORITHM);
            }
            Signature signature = Signature.getInstance(ES256);
            signature.initVerify(key);
            signature.update(jws, 0, second);
            if (!signature.verify(Base64.getUrlDecoder().decode(Arrays.copyOfRange(jws, second + 1, jws.length)))) {
                throw new CaptureRefused(Reason.SIGNATURE);
            }
            byte[] body = Arrays.copyOfRange(jws, first + 1, second);
            byte[] payload = Base64.getUrlDecoder().decode(body);
            Arrays.fill(body, (byte) 0);
            return new Opened(payload, certificate);
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            throw new CaptureRefused(Reason.SIGNATURE, malformed);
        }
    }

    private static byte[] url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encode(bytes);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] all = Arrays.copyOf(one, one.length + 1 + other.length);
        all[one.length] = DOT;
        System.arraycopy(other, 0, all, one.length + 1, other.length);
        return all;
    }

    private static int indexOf(byte[] bytes, int from) {
        for (int i = Math.max(0, from); i < bytes.length; i++) {
            if (bytes[i] == DOT) {
                return i;
            }
        }
        return -1;
    }
}
