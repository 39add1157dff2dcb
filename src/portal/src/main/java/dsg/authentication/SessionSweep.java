package dsg.authentication;

import dsg.platform.task.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Ends sessions that nobody comes back to, so that the log tells when they were over and nothing of them stays in memory. */
@ApplicationScoped
class SessionSweep implements RecurringTask {

    /** Activity is written down now and then only; who works on is not to be swept away. */
    private static final Duration WRITTEN_LATE = Duration.ofMinutes(1);

    @Inject
    SessionRegister register;

    @Inject
    OpenSessions sessions;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return "authentication.sweep";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public boolean isOfEveryServer() {
        return true;
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        SessionLimits limits = sessions.limits();
        sessions.sweep(register.openSince(now.minus(limits.idle()).minus(WRITTEN_LATE), now.minus(limits.absolute())));
    }
}
