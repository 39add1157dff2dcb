package dsg.keycloak.terminal;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;
import org.keycloak.models.KeycloakSession;

/**
 * Closes the addresses at which Keycloak writes clients of its own for anybody who asks: registration of clients, and a logout
 * that names no login; and Keycloak's own first page, which speaks of Keycloak and English. Only the gateway's own servers, and a
 * logout with the token of the login that it ends, go on. Asked after the {@link Doorstep}: of two filters without a priority either may
 * come first, and a stranger is to be told nothing else.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class ClosedWays implements ContainerRequestFilter {

    private static final Pattern REGISTRATION = Pattern.compile("/*realms/+[^/]+/+clients-registrations(/.*)?");
    private static final Pattern LOGOUT = Pattern.compile("/*realms/+[^/]+/+protocol/+openid-connect/+logout(/.*)?");
    /** Keycloak's first page, and the console of the realm that nobody can log in to. */
    private static final Pattern WELCOME = Pattern.compile("/*(admin/*)?");

    private static final String LOGIN = "id_token_hint";

    /** Of the request. */
    @Context
    KeycloakSession session;

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (WELCOME.matcher(path).matches()) {
            request.abortWith(DsgPage.of(session, Response.Status.NOT_FOUND, "pageNotFound"));
            return;
        }
        if (isRegistration(path) || (isLogout(path) && !mayEnd(request))) {
            request.abortWith(DsgPage.of(session, Response.Status.BAD_REQUEST, "invalidRequestMessage"));
        }
    }

    static boolean isRegistration(String path) {
        return REGISTRATION.matcher(path).matches();
    }

    static boolean isLogout(String path) {
        return LOGOUT.matcher(path).matches();
    }

    private boolean mayEnd(ContainerRequestContext request) {
        return namesLogin(request.getMethod(), request.getUriInfo().getQueryParameters())
                || TerminalGate.of(session)
                        .isServer(session.getContext().getHttpRequest().getClientCertificateChain());
    }

    static boolean namesLogin(String method, MultivaluedMap<String, String> query) {
        String token = query.getFirst(LOGIN);
        return HttpMethod.GET.equals(method) && token != null && !token.isBlank();
    }
}
