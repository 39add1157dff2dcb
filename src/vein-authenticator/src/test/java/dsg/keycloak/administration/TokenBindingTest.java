package dsg.keycloak.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.keycloak.portal.Certificates;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a token of the administration counts with its own certificate only")
class TokenBindingTest {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Certificates terminals = new Certificates("terminals");
    private final X509Certificate own = terminals.client("CN=prime-01");
    private final X509Certificate other = terminals.client("CN=sub-01");

    @Test
    @DisplayName("with the certificate that it names")
    void own() throws GeneralSecurityException {
        assertThat(TokenBinding.fits(tokenFor(own), new X509Certificate[] {own}))
                .isTrue();
    }

    @Test
    @DisplayName("not with another, and not without")
    void others() throws GeneralSecurityException {
        assertThat(TokenBinding.fits(tokenFor(own), new X509Certificate[] {other, own}))
                .isFalse();
        assertThat(TokenBinding.fits(tokenFor(own), new X509Certificate[0])).isFalse();
        assertThat(TokenBinding.fits(tokenFor(own), null)).isFalse();
    }

    @Test
    @DisplayName("a token that names no certificate, or is none, fits none")
    void unbound() {
        for (String payload : new String[] {"{}", "{\"cnf\":{}}", "{\"cnf\":null}", "[]", "", "\"x\""}) {
            assertThat(TokenBinding.fits(token(payload), new X509Certificate[] {own}))
                    .as(payload)
                    .isFalse();
        }
        for (String token : new String[] {"", "x", "a.b", "a.%.c", "a.b.c.d"}) {
            assertThat(TokenBinding.fits(token, new X509Certificate[] {own}))
                    .as(token)
                    .isFalse();
        }
    }

    private static String tokenFor(X509Certificate certificate) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        return token("{\"cnf\":{\"x5t#S256\":\"%s\"}}".formatted(BASE64.encodeToString(digest)));
    }

    private static String token(String payload) {
        return "e30." + BASE64.encodeToString(payload.getBytes(StandardCharsets.UTF_8)) + ".c2ln";
    }
}
