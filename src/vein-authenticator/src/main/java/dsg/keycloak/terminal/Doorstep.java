package dsg.keycloak.terminal;

import dsg.keycloak.terminal.TerminalCheck.Refused;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.security.cert.X509Certificate;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Shows nothing of Keycloak but the refusal to a connection that comes neither from a registered terminal nor from one of the
 * gateway's own servers (R61): its first page, the beginning of a login, its realms' addresses and the shell of its console are closed
 * too. Keycloak itself would write down every login that begins wrongly, whoever asks; here refusals are counted.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class Doorstep implements ContainerRequestFilter {

    /** The looks of the refusal itself. */
    private static final String OPEN = "resources/";

    /** Of the request; Keycloak begins its transaction only behind the filters. */
    @Context
    KeycloakSession session;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().replaceFirst("^/+", "").startsWith(OPEN)) {
            return;
        }
        X509Certificate[] chain = session.getContext().getHttpRequest().getClientCertificateChain();
        TerminalGate gate = TerminalGate.of(session);
        if (!gate.isServer(chain) && gate.check().of(chain) instanceof Refused refused) {
            Refusal reason = refused.reason();
            gate.tally().add(reason).ifPresent(count -> report(reason, count));
            request.abortWith(DsgPage.of(session, Response.Status.FORBIDDEN, reason.messageKey(), reason.name()));
        }
    }

    private void report(Refusal reason, long count) {
        KeycloakModelUtils.runJobInTransaction(session.getKeycloakSessionFactory(), own -> {
            RealmModel realm = own.realms().getRealmByName(DsgPage.REALM);
            own.getContext().setRealm(realm);
            new EventBuilder(realm, own)
                    .event(EventType.LOGIN)
                    .detail("refusals", Long.toString(count))
                    .error(reason.eventError());
        });
    }
}
