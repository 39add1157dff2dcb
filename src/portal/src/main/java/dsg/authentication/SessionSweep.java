package dsg.authentication;

import dsg.platform.access.SystemTask;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Ends sessions that nobody comes back to, so that the log tells when they were over and nothing of them stays in memory. */
@Stateless
public class SessionSweep {

    /** Activity is written down now and then only; who works on is not to be swept away. */
    private static final Duration WRITTEN_LATE = Duration.ofMinutes(1);

    @Inject
    SessionRegister register;

    @Inject
    OpenSessions sessions;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @SystemTask("timer, every thirty seconds")
    public void sweep() {
        Instant now = clock.instant();
        SessionLimits limits = sessions.limits();
        sessions.sweep(register.openSince(now.minus(limits.idle()).minus(WRITTEN_LATE), now.minus(limits.absolute())));
    }
}
