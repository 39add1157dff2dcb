package dsg.platform.keys;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Provider;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/**
 * A certificate that a key gives itself: tokens keep a private key only beside one. Nobody trusts it; it says the public key, and that is
 * all. Written by hand as X.509 version 1 (RFC 5280), since it has six fields and never more.
 */
final class OwnCertificate {

    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int INTEGER = 0x02;
    private static final int BITS = 0x03;
    private static final int UTF8 = 0x0c;
    private static final int UTC_TIME = 0x17;
    private static final int TIME = 0x18;
    private static final int SHORT = 0x80;

    /** ecdsa-with-SHA256. */
    private static final byte[] ALGORITHM = der(SEQUENCE, HexFormat.of().parseHex("06082a8648ce3d040302"));

    private static final byte[] COMMON_NAME = HexFormat.of().parseHex("0603550403");

    private OwnCertificate() {}

    static X509Certificate of(String name, KeyPair pair, Provider token) throws GeneralSecurityException {
        byte[] own =
                der(SEQUENCE, der(SET, der(SEQUENCE, COMMON_NAME, der(UTF8, name.getBytes(StandardCharsets.UTF_8)))));
        byte[] validity = der(
                SEQUENCE,
                der(UTC_TIME, "260101000000Z".getBytes(StandardCharsets.US_ASCII)),
                // no end that anybody could know (RFC 5280, 4.1.2.5)
                der(TIME, "99991231235959Z".getBytes(StandardCharsets.US_ASCII)));
        byte[] content = der(
                SEQUENCE,
                der(INTEGER, new byte[] {1}),
                ALGORITHM,
                own,
                validity,
                own,
                pair.getPublic().getEncoded());
        Signature signature = Signature.getInstance("SHA256withECDSA", token);
        signature.initSign(pair.getPrivate());
        signature.update(content);
        byte[] whole = der(SEQUENCE, content, ALGORITHM, der(BITS, new byte[] {0}, signature.sign()));
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(whole));
    }

    private static byte[] der(int tag, byte[]... contents) {
        ByteArrayOutputStream inside = new ByteArrayOutputStream();
        for (byte[] each : contents) {
            inside.writeBytes(each);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(tag);
        int size = inside.size();
        if (size < SHORT) {
            all.write(size);
        } else {
            byte[] length = Integer.toHexString(size).length() > 2
                    ? new byte[] {(byte) (size >> 8), (byte) size}
                    : new byte[] {(byte) size};
            all.write(SHORT | length.length);
            all.writeBytes(length);
        }
        all.writeBytes(inside.toByteArray());
        return all.toByteArray();
    }
}
