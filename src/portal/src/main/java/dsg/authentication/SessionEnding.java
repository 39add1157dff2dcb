package dsg.authentication;

import dsg.account.AccountReloaded;
import dsg.platform.access.SessionId;
import dsg.terminal.TerminalRevoked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Ends sessions when what they stand on is taken away: the account, its login at Keycloak, the terminal (R21, T39). */
@ApplicationScoped
class SessionEnding {

    /** A login of this moment may be missing in what Keycloak was asked just before it; the next reload knows it. */
    private static final Duration JUST_BEGUN = Duration.ofSeconds(3);

    @Inject
    SessionRegister register;

    @Inject
    OpenSessions sessions;

    @Inject
    Clock clock;

    void reloaded(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountReloaded account) {
        Instant before = clock.instant().minus(JUST_BEGUN);
        if (account.changed()) {
            end(register.openOf(account.account(), clock.instant()), EndReason.ACCOUNT_CHANGED);
        } else {
            end(otherLogins(account, before), EndReason.LOGIN_ENDED);
        }
    }

    void revoked(@Observes(during = TransactionPhase.AFTER_SUCCESS) TerminalRevoked revoked) {
        end(register.openOn(revoked.terminal()), EndReason.TERMINAL_REVOKED);
    }

    private List<SessionId> otherLogins(AccountReloaded account, Instant before) {
        Set<String> logins = account.keycloakSessions();
        return logins.isEmpty()
                ? register.openOf(account.account(), before)
                : register.openOfOtherLogins(account.account(), before, logins);
    }

    private void end(List<SessionId> over, EndReason reason) {
        over.forEach(session -> sessions.end(session, reason));
    }
}
