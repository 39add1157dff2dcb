package dsg.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.account.KeycloakLink;
import dsg.contract.ContractClock;
import dsg.platform.access.Refused;
import dsg.platform.access.SessionId;
import dsg.proof.Proves;
import dsg.server.AuditRows;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import dsg.terminal.TerminalDirectory;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Sessions end by time, in the portal as it is configured: 15 minutes without activity, 8 hours in all. Another server, whose clock
 * the test sets, looks at the sessions that the running one has opened.
 */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@SuppressWarnings("UnnecessaryAssignment") // nothing else injects into the second server
@Shared
class SessionEndsIT {

    private static final String PRIME = "架空 青子";
    private static final String TERMINAL = "prime-01";
    private static final Duration IDLE = Duration.ofMinutes(15);
    private static final Duration ABSOLUTE = Duration.ofHours(8);
    private static final Duration ACTIVE_EVERY = Duration.ofMinutes(14);
    private static final Duration MOMENT = Duration.ofSeconds(20);

    @Inject
    Arrivals arrivals;

    @Inject
    OpenSessions configured;

    @Inject
    SessionRegister register;

    @Inject
    TerminalDirectory terminals;

    @Inject
    KeycloakLink keycloak;

    @Inject
    ContractClock contractClock;

    @Inject
    AuditRows audit;

    private final OpenSessions later = new OpenSessions();

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @BeforeEach
    void asConfigured() {
        later.register = register;
        later.terminals = terminals;
        later.keycloak = keycloak;
        later.contractClock = contractClock;
        later.idle = configured.limits().idle();
        later.absolute = configured.limits().absolute();
    }

    @Test
    @Proves(value = "A6", says = "A session ends after 15 minutes of rest and after 8 hours")
    @DisplayName("a session that nobody uses for 15 minutes is over, and not a moment before")
    void idle() {
        SessionId session = begin();
        after(IDLE.minus(MOMENT));
        check(session, false);
        after(IDLE.plus(MOMENT));
        assertThatThrownBy(() -> check(session, true))
                .isInstanceOf(Refused.class)
                .hasMessage("session.ended");
        assertThat(end(session)).hasValue(EndReason.IDLE);
    }

    @Test
    @Proves(value = "A6", says = "A session ends after 15 minutes of rest and after 8 hours")
    @DisplayName("a session that is used all the time is over after 8 hours, and not a moment before")
    void absolute() {
        SessionId session = begin();
        for (Duration time = Duration.ZERO; time.compareTo(ABSOLUTE) < 0; time = time.plus(ACTIVE_EVERY)) {
            after(time);
            check(session, true);
        }
        after(ABSOLUTE.minus(MOMENT));
        check(session, true);
        after(ABSOLUTE.plus(MOMENT));
        assertThatThrownBy(() -> check(session, true))
                .isInstanceOf(Refused.class)
                .hasMessage("session.ended");
        assertThat(end(session)).hasValue(EndReason.ABSOLUTE);
    }

    @Test
    @Proves(value = "A6", says = "A session ends after 15 minutes of rest and after 8 hours")
    @DisplayName("a session that nobody comes back to is ended by the server itself, and the log says why")
    void swept() throws Exception {
        SessionId session = begin();
        after(IDLE.plus(Duration.ofMinutes(2)));
        SessionSweep sweep = new SessionSweep();
        sweep.register = register;
        sweep.sessions = later;
        sweep.clock = later.clock;
        sweep.run();
        assertThat(end(session)).hasValue(EndReason.IDLE);
        assertThat(audit.of(PRIME, "END_SESSION")).last().isEqualTo("OK IDLE");
    }

    private void after(Duration time) {
        later.clock = Clock.offset(Clock.systemUTC(), time);
    }

    private SessionId begin() {
        return arrivals.of(arrivals.subject(PRIME), TERMINAL, TERMINAL);
    }

    private void check(SessionId session, boolean activity) {
        later.check(session, register.read(session).orElseThrow().terminal(), activity);
    }

    private Optional<EndReason> end(SessionId session) {
        return register.read(session).orElseThrow().ended();
    }
}
