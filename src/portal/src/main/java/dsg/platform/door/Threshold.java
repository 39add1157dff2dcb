package dsg.platform.door;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import jakarta.servlet.ServletContext;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The first of the portal that a request meets. The server's own code behind it throws at what it cannot read, and would write a
 * stack trace for each; here it is refused in few words. Named in {@code META-INF/services}.
 */
public class Threshold implements ServletExtension {

    /** Where nothing lies: leads through the gate and the login to the page that says so. */
    private static final String NOWHERE = "/nowhere";

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        Config config = ConfigProvider.getConfig();
        int browsers = config.getValue("dsg.port.https", Integer.class);
        String own = config.getValue("dsg.url", URI.class).getAuthority();
        deployment.addInitialHandlerChainWrapper(next -> new Handler(next, browsers, own));
    }

    /** @param own host and port by which browsers know the portal */
    private record Handler(HttpHandler next, int browsers, String own) implements HttpHandler {

        @Override
        public void handleRequest(HttpServerExchange exchange) throws Exception {
            exchange.addResponseCommitListener(done -> ReplyHeaders.complete(done.getResponseHeaders()));
            Optional<BareRefusal> refusal = refusal(exchange);
            if (refusal.isPresent()) {
                refusal.get().answer(exchange);
                return;
            }
            if (RequestForm.isHidden(exchange.getRelativePath())) {
                exchange.setRelativePath(NOWHERE);
            }
            HeaderMap headers = exchange.getRequestHeaders();
            if (!headers.contains(Headers.ACCEPT)) {
                // who says nothing takes anything (RFC 9110, 12.5.1); the login would take them for a program
                headers.put(Headers.ACCEPT, "*/*");
            }
            next.handleRequest(exchange);
        }

        private Optional<BareRefusal> refusal(HttpServerExchange exchange) {
            boolean isPeer = exchange.getDestinationAddress().getPort() != browsers;
            if (!isPeer && !RequestForm.isMethod(exchange.getRequestMethod(), exchange.getRelativePath())) {
                return Optional.of(BareRefusal.METHOD);
            }
            if (!RequestForm.isAddress(exchange.getRequestURI()) || !RequestForm.isAddress(exchange.getQueryString())) {
                return Optional.of(BareRefusal.ADDRESS);
            }
            // addresses that we send browsers on to are made from the one they asked for, so it has to be ours
            if (!isPeer && !own.equalsIgnoreCase(exchange.getHostAndPort())) {
                return Optional.of(BareRefusal.HOST);
            }
            if (!hasCookies(exchange)) {
                return Optional.of(BareRefusal.COOKIES);
            }
            String type = exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
            return type == null || RequestForm.isMediaType(type) ? Optional.empty() : Optional.of(BareRefusal.TYPE);
        }

        /** Reading them throws where there are too many. */
        private static boolean hasCookies(HttpServerExchange exchange) {
            try {
                return exchange.requestCookies().iterator() != null;
            } catch (IllegalArgumentException | IllegalStateException unreadable) {
                return false;
            }
        }
    }
}
