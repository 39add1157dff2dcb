package dsg.keycloak.events;

import dsg.keycloak.portal.Authority;
import dsg.protocol.peer.PeerName;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import org.keycloak.models.KeycloakSession;

/**
 * The portal reads and acknowledges its outbox here, below {@code /realms/<realm>/dsg-account-events}, and the operator's program
 * has the realm mended; anybody else gets 403. Public, as are its methods, for Keycloak's REST layer.
 */
public class AccountEventsResource {

    private final KeycloakSession session;
    private final Authority servers;
    private final Clock clock;
    private final StandingLog log;

    AccountEventsResource(KeycloakSession session, Authority servers, Clock clock, StandingLog log) {
        this.session = session;
        this.servers = servers;
        this.clock = clock;
        this.log = log;
    }

    /**
     * The oldest unacknowledged events, at most {@value Outbox#PAGE}; or 409 and what is other than shipped, where the realm no
     * longer keeps everybody on the way past the terminal check.
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response unacknowledged() {
        requirePortal();
        List<String> faults =
                RealmStanding.of(session, session.getContext().getRealm()).faults();
        log.note(faults);
        return faults.isEmpty()
                ? Response.ok(Outbox.of(session).unacknowledged()).build()
                : Response.status(Response.Status.CONFLICT).entity(faults).build();
    }

    /**
     * What has happened to accounts from that moment on, the oldest first: logins, failures, locks. For the portal's one reader
     * of them, which knows by their identifiers what it has.
     *
     * @param from in milliseconds since 1970
     * @param skip how many of them to leave out
     */
    @GET
    @Path("happened/{from: [0-9]{1,16}}/{skip: [0-9]{1,9}}")
    @Produces(MediaType.APPLICATION_JSON)
    public List<Happened> happened(@PathParam("from") long from, @PathParam("skip") int skip) {
        requirePortal();
        return Happened.since(session, from, skip);
    }

    /** What the operator's {@code up} demands: the realm as shipped again. @return in what it was other */
    @POST
    @Path("standing")
    @Produces(MediaType.APPLICATION_JSON)
    public List<String> mend() {
        requirePeer(PeerName.OPERATIONS);
        return RealmMending.of(session, session.getContext().getRealm()).mend();
    }

    /** Forgets an event for good; an unknown one is no error, as answers may be lost and calls repeated. */
    @DELETE
    @Path("{id: [0-9]+}")
    public void acknowledge(@PathParam("id") long id) {
        requirePortal();
        Outbox.of(session).acknowledge(id);
    }

    /** Locks that somebody has ended, likewise. */
    @GET
    @Path("released/{from: [0-9]{1,16}}/{skip: [0-9]{1,9}}")
    @Produces(MediaType.APPLICATION_JSON)
    public List<Happened> released(@PathParam("from") long from, @PathParam("skip") int skip) {
        requirePortal();
        return Happened.releasesSince(session, from, skip);
    }

    /** Ends every login that was opened on this terminal. */
    @DELETE
    @Path("terminals/{fingerprint: [0-9a-f]{64}}")
    public void endLogins(@PathParam("fingerprint") String fingerprint) {
        requirePortal();
        new TerminalLogins(session, session.getContext().getRealm()).end(fingerprint);
    }

    private void requirePortal() {
        requirePeer(PeerName.PORTAL);
    }

    private void requirePeer(String name) {
        X509Certificate[] chain = session.getContext().getHttpRequest().getClientCertificateChain();
        if (chain == null
                || chain.length == 0
                || !servers.vouchesFor(chain[0], clock.instant())
                || !PeerName.is(name, chain[0])) {
            throw new ForbiddenException();
        }
    }
}
