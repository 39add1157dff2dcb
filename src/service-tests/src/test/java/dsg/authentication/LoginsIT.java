package dsg.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.platform.access.SessionId;
import dsg.proof.Proves;
import dsg.server.AuditRows;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What Keycloak has let through is asked again here: the register has the last word (decision 2). */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class LoginsIT {

    private static final String PRIME = "架空 青子";
    private static final String OWN_TERMINAL = "prime-01";
    private static final String TERMINAL_OF_SUB = "sub-01";

    @Inject
    Arrivals arrivals;

    @Inject
    OpenSessions sessions;

    @Inject
    AuditRows audit;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "T38", says = "A terminal is used by its own organisation only")
    @DisplayName("an approved account on a terminal of its organisation is let in")
    void comesIn() {
        SessionId session = arrivals.of(arrivals.subject(PRIME), OWN_TERMINAL, OWN_TERMINAL);
        assertThat(sessions.left(session).idle()).isPositive();
        sessions.end(session, EndReason.LOGOUT);
    }

    @Test
    @Proves(value = "T38", says = "A terminal is used by its own organisation only")
    @DisplayName("an account on a terminal of another organisation is refused, and the refusal is in the log")
    void terminalOfAnotherOrganisation() throws Exception {
        List<String> before = audit.of(PRIME, "LOGIN");
        String subject = arrivals.subject(PRIME);
        assertThatThrownBy(() -> arrivals.of(subject, TERMINAL_OF_SUB, TERMINAL_OF_SUB))
                .hasMessage("login.terminal.organisation");
        assertThat(audit.of(PRIME, "LOGIN"))
                .hasSize(before.size() + 1)
                .last()
                .isEqualTo("REFUSED login.terminal.organisation");
    }

    @Test
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @DisplayName("a login that was begun on another terminal is refused")
    void begunElsewhere() {
        String subject = arrivals.subject(PRIME);
        assertThatThrownBy(() -> arrivals.of(subject, TERMINAL_OF_SUB, OWN_TERMINAL))
                .hasMessage("login.terminal");
    }

    @Test
    @Proves(value = "Decision 2", says = "What Keycloak gives opens nothing before the register has approved it")
    @DisplayName("a user whom only Keycloak knows is refused")
    void onlyInKeycloak() {
        String stranger = UUID.randomUUID().toString();
        assertThatThrownBy(() -> arrivals.of(stranger, OWN_TERMINAL, OWN_TERMINAL))
                .hasMessage("login.account.unregistered");
    }
}
