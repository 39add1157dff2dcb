package dsg.authentication.view;

import dsg.platform.view.SiteView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/**
 * authentication/password.xhtml: the way to Keycloak's form for a new password, which asks for the present one first. The code that
 * Keycloak sends back is of no use to anybody: what its challenge was made of is known to nobody, and the session goes on.
 */
@Named
@RequestScoped
public class PasswordView {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final String PAGE = "/authentication/password.xhtml";
    private static final String WAY = "way";
    private static final String OUTCOME = "kc_action_status";

    @Inject
    Config config;

    @Inject
    HttpServletRequest request;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    @Inject
    SiteView site;

    /** Keycloak's login with an action that the application asks for; it comes back to this page. */
    public String getForm() {
        Map<String, String> query = Map.of(
                "client_id",
                setting("dsg.oidc.client"),
                "response_type",
                "code",
                "scope",
                "openid",
                "state",
                random(),
                "code_challenge_method",
                "S256",
                "code_challenge",
                random(),
                "redirect_uri",
                setting("dsg.url") + PAGE + "?" + WAY + "=" + way(),
                "kc_action",
                "UPDATE_PASSWORD",
                "ui_locales",
                site.getLocale().getLanguage());
        return query.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining(
                        "&",
                        setting("dsg.keycloak.url") + "/realms/" + setting("dsg.keycloak.realm")
                                + "/protocol/openid-connect/auth?",
                        ""));
    }

    /** How it ended, {@code success} or {@code cancelled}; empty before. A forged address cannot claim anything. */
    public String getOutcome() {
        return way().equals(parameters.get(WAY)) ? parameters.getOrDefault(OUTCOME, "") : "";
    }

    /** What only this session's way back carries. */
    private String way() {
        HttpSession session = request.getSession();
        if (session.getAttribute(PAGE) instanceof String known) {
            return known;
        }
        String fresh = random();
        session.setAttribute(PAGE, fresh);
        return fresh;
    }

    private String setting(String name) {
        return config.getValue(name, String.class);
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
