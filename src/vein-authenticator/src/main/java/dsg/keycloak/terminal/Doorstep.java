package dsg.keycloak.terminal;

import dsg.keycloak.terminal.TerminalCheck.Refused;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.security.cert.X509Certificate;
import java.util.List;
import org.keycloak.models.KeycloakSession;

/**
 * Shows nothing of Keycloak but the refusal to a connection that comes neither from a registered terminal nor from one of the
 * gateway's own servers (R61): its first page, its realms' addresses and the shell of its console are closed too.
 */
@Provider
public class Doorstep implements ContainerRequestFilter {

    /** The looks of the refusal itself, and the beginning of a login, which refuses in words of its own and counts it. */
    private static final List<String> OPEN =
            List.of("resources/", "realms/" + DsgPage.REALM + "/protocol/openid-connect/auth");

    /** Of the request; Keycloak begins its transaction only behind the filters. */
    @Context
    KeycloakSession session;

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath().replaceFirst("^/+", "");
        if (OPEN.stream().anyMatch(path::startsWith)) {
            return;
        }
        X509Certificate[] chain = session.getContext().getHttpRequest().getClientCertificateChain();
        TerminalGate gate = TerminalGate.of(session);
        if (!gate.isServer(chain) && gate.check().of(chain) instanceof Refused refused) {
            Refusal reason = refused.reason();
            request.abortWith(DsgPage.of(session, Response.Status.FORBIDDEN, reason.messageKey(), reason.name()));
        }
    }
}
