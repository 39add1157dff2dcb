package dsg.account;

import dsg.platform.access.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether an account is shut out, why, and whether Keycloak has been told. */
@Embeddable
class Suspension {

    @Column(name = "suspended_at")
    private @Nullable Instant suspendedAt;

    @Column(name = "suspended_because")
    private @Nullable String suspendedBecause;

    @Column(name = "suspension_enforced", nullable = false)
    private boolean suspensionEnforced;

    @Column(name = "resumed_at")
    private @Nullable Instant resumedAt;

    void begin(String because, Instant now) {
        if (suspendedAt != null) {
            throw Refused.conflict("account.suspended");
        }
        suspendedAt = now;
        suspendedBecause = because;
    }

    void end(Instant now) {
        if (suspendedAt == null) {
            throw Refused.conflict("account.resumed");
        }
        suspensionEnforced = false;
        suspendedAt = null;
        suspendedBecause = null;
        resumedAt = now;
    }

    void enforced() {
        suspensionEnforced = suspendedAt != null;
    }

    boolean isOn() {
        return suspendedAt != null;
    }

    boolean isEnforced() {
        return suspensionEnforced;
    }

    Optional<String> because() {
        return Optional.ofNullable(suspendedBecause);
    }

    @Nullable
    Instant endedAt() {
        return resumedAt;
    }
}
