package dsg.enrolment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How many fingers in a row were not the person's; apart from wrong passwords, which Keycloak counts. */
@Entity
class VeinCount {

    /** NIST SP 800-63B: at most five in a row (A6). */
    private static final int MOST = 5;

    private static final Duration LOCK = Duration.ofMinutes(30);

    @Id
    private String account;

    private int failures;
    private @Nullable Instant lockedUntil;

    @SuppressWarnings("NullAway.Init")
    protected VeinCount() {}

    VeinCount(String account) {
        this.account = account;
    }

    boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /**
     * Counts an attempt as failed, before it is made.
     *
     * @return whether it is the last one
     */
    boolean attempt(Instant now) {
        if (lockedUntil != null) {
            reset();
        }
        failures++;
        if (failures >= MOST) {
            lockedUntil = now.plus(LOCK);
        }
        return lockedUntil != null;
    }

    void reset() {
        failures = 0;
        lockedUntil = null;
    }
}
