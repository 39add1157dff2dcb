package dsg.authentication.view;

import dsg.platform.view.LoginAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Map;

/**
 * authentication/password.xhtml: the way to Keycloak's form for a new password, which asks for the present one first.
 */
@Named
@RequestScoped
public class PasswordView {

    private static final String PAGE = "/authentication/password.xhtml";
    private static final String WAY = "way";
    private static final String OUTCOME = "kc_action_status";

    @Inject
    HttpServletRequest request;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    @Inject
    LoginAddress login;

    /** Keycloak's login with an action that the application asks for; it comes back to this page. */
    public String getForm() {
        return login.of(PAGE + "?" + WAY + "=" + way(), Map.of("kc_action", "UPDATE_PASSWORD"));
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
        String fresh = LoginAddress.random();
        session.setAttribute(PAGE, fresh);
        return fresh;
    }
}
