package dsg.authentication;

import dsg.account.KeycloakLink;
import dsg.platform.door.Doorkeeper;
import dsg.platform.view.Unavailability;
import dsg.terminal.TerminalGate;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.RenegotiationRequiredException;
import io.undertow.server.SSLSessionInfo;
import io.undertow.server.handlers.SameSiteCookieHandler;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.handlers.ServletRequestContext;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/**
 * What stands before authentication: first the terminal, then whether Keycloak is there at all. Servlet filters would come too
 * late, since the login sends browsers away before them. Named in {@code META-INF/services}.
 */
public class Entrance implements ServletExtension {

    /** The session's cookie and those of a login that is under way; the way back from Keycloak is a navigation from elsewhere. */
    private static final String SESSIONS = "(?!language$).*";

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.addOuterHandlerChainWrapper(next -> new SameSiteCookieHandler(new Gates(next), "Lax", SESSIONS));
    }

    private record Gates(HttpHandler next) implements HttpHandler {

        @Override
        public void handleRequest(HttpServerExchange exchange) throws Exception {
            ServletRequestContext servlet = exchange.getAttachment(ServletRequestContext.ATTACHMENT_KEY);
            var request = (HttpServletRequest) servlet.getServletRequest();
            var response = (HttpServletResponse) servlet.getServletResponse();
            String path = exchange.getRelativePath();
            if (!bean(TerminalGate.class).admits(request, response, path, certificate(exchange))) {
                return;
            }
            Doorkeeper.known(exchange);
            if (reachesKeycloak(path, response)) {
                Optional<String> again = LoginReturn.startingOver(exchange);
                if (again.isPresent()) {
                    exchange.setStatusCode(StatusCodes.FOUND);
                    exchange.getResponseHeaders().put(Headers.LOCATION, again.get());
                    exchange.endExchange();
                } else {
                    next.handleRequest(exchange);
                }
            }
        }

        /** What Keycloak takes away is not known while it is silent, so no session may go on, and none can begin. */
        private static boolean reachesKeycloak(String path, HttpServletResponse response) throws IOException {
            if (OpenPaths.hold(path) || bean(KeycloakLink.class).isFresh()) {
                return true;
            }
            bean(Unavailability.class).answer("session.keycloak", path, response);
            return false;
        }

        private static @Nullable X509Certificate certificate(HttpServerExchange exchange) {
            SSLSessionInfo tls = exchange.getConnection().getSslSessionInfo();
            if (tls == null) {
                return null;
            }
            try {
                Certificate[] chain = tls.getPeerCertificates();
                return chain.length > 0 && chain[0] instanceof X509Certificate own ? own : null;
            } catch (SSLPeerUnverifiedException | RenegotiationRequiredException none) {
                return null;
            }
        }

        private static <T> T bean(Class<T> type) {
            return CDI.current().select(type).get();
        }
    }
}
