package dsg.noc.probe;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** When a certificate ends, read from what was signed (RFC 5280, 4.1.2.5): Java's own answer is a type that no other code of ours uses. */
final class Validity {

    private static final int UTC_TIME = 0x17;
    private static final int EXPLICIT_VERSION = 0xa0;
    private static final int LONG_FORM = 0x80;
    private static final int BYTE = 0xff;
    /** Serial number, algorithm, issuer. */
    private static final int BEFORE_VALIDITY = 3;

    /** Two digits of a year are of 1950 to 2049. */
    private static final int FIRST_YEAR = 50;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'");

    private Validity() {}

    /** @throws IllegalArgumentException where it is no certificate of that standard */
    static Instant end(X509Certificate certificate) {
        try {
            ByteBuffer signed = value(ByteBuffer.wrap(certificate.getTBSCertificate()));
            if ((signed.get(signed.position()) & BYTE) == EXPLICIT_VERSION) {
                value(signed);
            }
            for (int i = 0; i < BEFORE_VALIDITY; i++) {
                value(signed);
            }
            ByteBuffer validity = value(signed);
            value(validity);
            return time(validity);
        } catch (CertificateEncodingException | RuntimeException malformed) {
            throw new IllegalArgumentException("No certificate by RFC 5280", malformed);
        }
    }

    private static Instant time(ByteBuffer from) {
        int tag = from.get(from.position()) & BYTE;
        String text = StandardCharsets.US_ASCII.decode(value(from)).toString();
        String whole = text;
        if (tag == UTC_TIME) {
            whole = (Integer.parseInt(text.substring(0, 2)) < FIRST_YEAR ? "20" : "19") + text;
        }
        return LocalDateTime.parse(whole, TIME).toInstant(ZoneOffset.UTC);
    }

    /** What stands in the next element, and moves behind it. */
    private static ByteBuffer value(ByteBuffer from) {
        from.get();
        int length = from.get() & BYTE;
        if (length > LONG_FORM) {
            int bytes = length - LONG_FORM;
            length = 0;
            for (int i = 0; i < bytes; i++) {
                length = (length << Byte.SIZE) | (from.get() & BYTE);
            }
        }
        ByteBuffer value = from.slice(from.position(), length);
        from.position(from.position() + length);
        return value;
    }
}
