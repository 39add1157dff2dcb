package dsg.keycloak.terminal;

import dsg.keycloak.portal.Authority;
import dsg.keycloak.portal.Portal;
import dsg.keycloak.portal.PortalSettings;
import dsg.keycloak.terminal.TerminalCheck.Refused;
import dsg.keycloak.terminal.TerminalCheck.Registered;
import jakarta.ws.rs.core.Response;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;

/** Looks at the terminal of a step of the login, and answers with the refusal page where it is none or another than before. */
record TerminalGate(TerminalCheck check, Authority servers, RefusalTally tally, Portal portal)
        implements AutoCloseable {

    static TerminalGate open() {
        PortalSettings settings = PortalSettings.read();
        Clock clock = Clock.systemUTC();
        Portal portal = new Portal(settings);
        return new TerminalGate(
                new TerminalCheck(Authority.read(settings.terminalsAuthority()), portal::find, clock),
                Authority.read(settings.serversAuthority()),
                new RefusalTally(clock),
                portal);
    }

    /** The one of this server, for what comes before any flow. */
    static TerminalGate of(KeycloakSession session) {
        return ((RegisteredTerminalAuthenticatorFactory) session.getKeycloakSessionFactory()
                        .getProviderFactory(Authenticator.class, RegisteredTerminalAuthenticatorFactory.ID))
                .gate();
    }

    /** Whether the connection comes from one of the gateway's own servers. */
    boolean isServer(X509Certificate @Nullable [] chain) {
        return chain != null
                && chain.length > 0
                && servers.vouchesFor(chain[0], check.clock().instant());
    }

    /** The terminal that this request comes from; empty when the refusal is the answer already. */
    Optional<Registered> admit(AuthenticationFlowContext context) {
        return switch (check.of(context.getHttpRequest().getClientCertificateChain())) {
            case Registered registered
            when TerminalNote.admits(context, registered.terminal()) -> admitted(context, registered);
            case Registered registered -> refuse(context, Refusal.CHANGED);
            case Refused refused -> refuse(context, refused.reason());
        };
    }

    /** The events of this request say which terminal it came from. */
    private static Optional<Registered> admitted(AuthenticationFlowContext context, Registered registered) {
        context.getEvent().detail("terminal", registered.terminal().value());
        return Optional.of(registered);
    }

    private Optional<Registered> refuse(AuthenticationFlowContext context, Refusal reason) {
        tally.add(reason)
                .ifPresent(count -> context.getEvent()
                        .detail("refusals", Long.toString(count))
                        .error(reason.eventError()));
        Response page = context.form()
                .setAttribute("terminalRefusal", reason.name())
                .setError(reason.messageKey())
                .createErrorPage(Response.Status.FORBIDDEN);
        context.failure(AuthenticationFlowError.ACCESS_DENIED, page);
        return Optional.empty();
    }

    @Override
    public void close() {
        portal.close();
    }
}
