package dsg.keycloak.vein;

import dsg.keycloak.portal.Fingerprint;
import dsg.protocol.capture.CaptureRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The capture that a login has asked for and waits for: noted with the login, forgotten when something arrives. */
final class PendingCapture {

    private static final String NOTE = "dsg-vein-request";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 32;

    private PendingCapture() {}

    /** Asks anew; whatever was asked for before counts no more. */
    static CaptureRequest ask(AuthenticationFlowContext context, Fingerprint terminal, int finger) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        CaptureRequest request = new CaptureRequest(
                Base64.getUrlEncoder().withoutPadding().encodeToString(nonce),
                context.getUser().getUsername(),
                session(context.getAuthenticationSession()),
                terminal.value(),
                finger);
        context.getAuthenticationSession().setAuthNote(NOTE, request.form());
        return request;
    }

    /** What was asked for, once. */
    static Optional<CaptureRequest> take(AuthenticationFlowContext context) {
        AuthenticationSessionModel session = context.getAuthenticationSession();
        String noted = session.getAuthNote(NOTE);
        session.removeAuthNote(NOTE);
        return noted == null ? Optional.empty() : CaptureRequest.parse(noted);
    }

    /** Names the login to the terminal, which is not to learn what the browser's cookie holds. */
    private static String session(AuthenticationSessionModel session) {
        String name = session.getParentSession().getId() + "." + session.getTabId();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
