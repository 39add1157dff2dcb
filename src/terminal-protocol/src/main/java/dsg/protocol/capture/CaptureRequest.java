package dsg.protocol.capture;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a server asks a terminal for: one capture, for one purpose.
 *
 * @param nonce used once
 * @param account whose finger it is said to be
 * @param session of the login or the enrolment that asks
 * @param terminal the fingerprint of the certificate that the browser has shown
 * @param finger which one, 0 to 9
 */
public record CaptureRequest(String nonce, String account, String session, String terminal, int finger) {

    private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9_-]{22,64}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._:-]{1,128}");
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST_FORM = 1024;

    /** @throws IllegalArgumentException when a part cannot be one */
    public CaptureRequest {
        if (!NONCE.matcher(nonce).matches()
                || !NAME.matcher(account).matches()
                || !NAME.matcher(session).matches()
                || !FINGERPRINT.matcher(terminal).matches()
                || finger < 0
                || finger > 9) {
            throw new IllegalArgumentException("not a request for a capture");
        }
    }

    /** As the page hands it to the terminal: {@code application/x-www-form-urlencoded}. */
    public String form() {
        return "nonce=" + encoded(nonce) + "&account=" + encoded(account) + "&session=" + encoded(session)
                + "&terminal=" + terminal + "&finger=" + finger;
    }

    /** Reads what {@link #form} wrote; empty when it is anything else. */
    public static Optional<CaptureRequest> parse(String form) {
        if (form.length() > LONGEST_FORM) {
            return Optional.empty();
        }
        Map<String, String> fields = new HashMap<>();
        try {
            for (String field : form.split("&", -1)) {
                String[] both = field.split("=", 2);
                if (both.length != 2
                        || fields.put(both[0], URLDecoder.decode(both[1], StandardCharsets.UTF_8)) != null) {
                    return Optional.empty();
                }
            }
            return Optional.of(new CaptureRequest(
                    fields.getOrDefault("nonce", ""),
                    fields.getOrDefault("account", ""),
                    fields.getOrDefault("session", ""),
                    fields.getOrDefault("terminal", ""),
                    Integer.parseInt(fields.getOrDefault("finger", ""))));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
