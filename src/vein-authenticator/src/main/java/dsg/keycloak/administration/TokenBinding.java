package dsg.keycloak.administration;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The certificate that a token is bound to (RFC 8705). Whether the token is genuine is for Keycloak to say. */
final class TokenBinding {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PARTS = 3;

    private TokenBinding() {}

    /** Whether the token names this certificate; one that names none fits none. */
    static boolean fits(String token, X509Certificate @Nullable [] chain) {
        if (chain == null || chain.length == 0) {
            return false;
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(chain[0].getEncoded());
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest)
                    .equals(named(token));
        } catch (GeneralSecurityException | IOException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static String named(String token) throws IOException {
        String[] parts = token.split("\\.", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("No signed token");
        }
        return JSON.readTree(Base64.getUrlDecoder().decode(parts[1]))
                .at("/cnf/x5t#S256")
                .asText();
    }
}
