package dsg.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.operations.Gateway;
import dsg.protocol.capture.CaptureRequest;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the realm's administrator can do without the console's pages: logs in as the console does, and keeps its token. */
final class AdministratorToken {

    private static final String OIDC = "/realms/dsg/protocol/openid-connect";
    private static final String CLIENT = "security-admin-console";
    private static final String VERIFIER = "v".repeat(43);

    private static final int MOST_TIMES = 3;

    private AdministratorToken() {}

    /** @param administrator who has chosen a password already */
    static String of(Gateway gateway, Wire terminal, Person administrator) {
        String back = gateway.keycloakUrl() + "/admin/dsg/console/";
        HttpResponse<String> form = terminal.get(OIDC + "/auth?client_id=" + CLIENT
                + "&response_type=code&scope=openid&code_challenge_method=S256&code_challenge=" + challenge()
                + "&redirect_uri=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
        HttpResponse<String> sent = terminal.post(
                action(form), Map.of("username", administrator.username(), "password", administrator.password()));
        // now and then even the right finger is not recognised
        for (int i = 0; i < MOST_TIMES && sent.body().contains("kc-vein-form"); i++) {
            sent = terminal.post(action(sent), Map.of("capture", capture(gateway, administrator, sent)));
        }
        String code =
                first("[?&]code=([^&]+)", sent.headers().firstValue("Location").orElse(sent.body()));
        HttpResponse<String> token = terminal.post(
                OIDC + "/token",
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", CLIENT,
                        "code", code,
                        "code_verifier", VERIFIER,
                        "redirect_uri", back));
        return first("\"access_token\":\"([^\"]+)\"", token.body());
    }

    /** What the program of the administrator's terminal hands to the page. */
    private static String capture(Gateway gateway, Person administrator, HttpResponse<String> page) {
        return CaptureRequest.parse(
                        first("data-request=\"([^\"]+)\"", page.body()).replace("&amp;", "&"))
                .flatMap(asked ->
                        gateway.agents().capture(gateway.demonstration().terminal(administrator.terminal()), asked))
                .orElseThrow();
    }

    private static String action(HttpResponse<String> page) {
        return first("action=\"([^\"]+)\"", page.body()).replace("&amp;", "&");
    }

    private static String challenge() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String first(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }
}
