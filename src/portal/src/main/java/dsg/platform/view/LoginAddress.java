package dsg.platform.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/**
 * Addresses of Keycloak's login for something else than logging in. The code that Keycloak sends back is of no use to anybody: what its
 * challenge was made of is known to nobody, and the session goes on.
 */
@RequestScoped
public class LoginAddress {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    @Inject
    Config config;

    @Inject
    SiteView site;

    /**
     * An address for one use.
     *
     * @param back the page that it comes back to
     * @param more what is asked for
     */
    public String of(String back, Map<String, String> more) {
        Map<String, String> query = new HashMap<>(more);
        query.put("client_id", setting("dsg.oidc.client"));
        query.put("response_type", "code");
        query.put("scope", "openid");
        query.put("state", random());
        query.put("code_challenge_method", "S256");
        query.put("code_challenge", random());
        query.put("redirect_uri", setting("dsg.url") + back);
        query.put("ui_locales", site.getLocale().getLanguage());
        return query.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining(
                        "&",
                        setting("dsg.keycloak.url") + "/realms/" + setting("dsg.keycloak.realm")
                                + "/protocol/openid-connect/auth?",
                        ""));
    }

    /** What nobody guesses. */
    public static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String setting(String name) {
        return config.getValue(name, String.class);
    }
}
