package dsg.keycloak.events;

import dsg.keycloak.portal.Authority;
import dsg.keycloak.portal.PeerName;
import dsg.protocol.AccountEvent;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import org.keycloak.models.KeycloakSession;

/**
 * The portal reads and acknowledges its outbox here, below {@code /realms/<realm>/dsg-account-events}; anybody else gets 403. Public,
 * as are its methods, for Keycloak's REST layer.
 */
public class AccountEventsResource {

    private final KeycloakSession session;
    private final Authority servers;
    private final Clock clock;

    AccountEventsResource(KeycloakSession session, Authority servers, Clock clock) {
        this.session = session;
        this.servers = servers;
        this.clock = clock;
    }

    /** The oldest unacknowledged events, at most {@value Outbox#PAGE}. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<AccountEvent> unacknowledged() {
        requirePortal();
        return Outbox.of(session).unacknowledged();
    }

    /** Forgets an event for good; an unknown one is no error, as answers may be lost and calls repeated. */
    @DELETE
    @Path("{id}")
    public void acknowledge(@PathParam("id") long id) {
        requirePortal();
        Outbox.of(session).acknowledge(id);
    }

    private void requirePortal() {
        X509Certificate[] chain = session.getContext().getHttpRequest().getClientCertificateChain();
        if (chain == null
                || chain.length == 0
                || !servers.vouchesFor(chain[0], clock.instant())
                || !PeerName.is(PeerName.PORTAL, chain[0])) {
            throw new ForbiddenException();
        }
    }
}
