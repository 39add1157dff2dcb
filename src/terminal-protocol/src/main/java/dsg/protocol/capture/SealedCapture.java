package dsg.protocol.capture;

import dsg.protocol.capture.CaptureRefused.Reason;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/** A capture as it travels: signed by the terminal's agent, then encrypted to the server that asked for it. */
public final class SealedCapture {

    /** How old a capture may be when it arrives. */
    public static final Duration FRESH = Duration.ofSeconds(60);

    /** What a terminal's clock may be ahead. */
    public static final Duration AHEAD = Duration.ofSeconds(30);

    /** Of the text; two frames at their largest. */
    public static final int LONGEST = 1 << 20;

    private SealedCapture() {}

    /**
     * What the server expects.
     *
     * @param agent SHA-256 in lowercase hex of the certificate that the register holds for the agent of the terminal that the browser is on
     */
    public record Expected(CaptureRequest request, String agent, Instant now) {}

    /**
     * Seals it; the capture stays the caller's to wipe.
     *
     * @param key the agent's, on P-256
     * @param recipient of the server that has asked, on P-256
     */
    public static String seal(Capture capture, PrivateKey key, X509Certificate certificate, ECPublicKey recipient) {
        byte[] payload = capture.encode();
        try {
            byte[] signed = Signed.sign(payload, key, certificate);
            String sealed = Encrypted.seal(signed, recipient);
            Arrays.fill(signed, (byte) 0);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keys do not fit", e);
        } finally {
            Arrays.fill(payload, (byte) 0);
        }
    }

    /**
     * Opens what is to be compared, and nothing else. That the number of the request is used once is the caller's affair: it forgets
     * the request before it asks.
     *
     * @param own the key that it must be sealed to
     */
    public static Capture open(String sealed, PrivateKey own, Expected expected) throws CaptureRefused {
        if (sealed.length() > LONGEST) {
            throw new CaptureRefused(Reason.MALFORMED);
        }
        byte[] signed = Encrypted.open(sealed, own);
        try {
            Signed.Opened opened = Signed.open(signed);
            try {
                if (!expected.agent().equals(fingerprint(opened.certificate()))) {
                    throw new CaptureRefused(Reason.TERMINAL);
                }
                return demanded(Capture.decode(opened.payload()), expected);
            } finally {
                Arrays.fill(opened.payload(), (byte) 0);
            }
        } finally {
            Arrays.fill(signed, (byte) 0);
        }
    }

    private static Capture demanded(Capture capture, Expected expected) throws CaptureRefused {
        boolean fresh = capture.takenAt().isAfter(expected.now().minus(FRESH))
                && capture.takenAt().isBefore(expected.now().plus(AHEAD));
        if (!capture.request().equals(expected.request()) || !fresh) {
            capture.wipe();
            throw new CaptureRefused(fresh ? Reason.ANOTHER_REQUEST : Reason.STALE);
        }
        return capture;
    }

    /** What the register knows a key by. */
    public static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
