package dsg.contract;

import dsg.platform.access.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A server's clock was seen to be wrong, or to have stood still; open until somebody says what is right, and why. */
@Entity
class ClockAlarm {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ClockAlarmKind kind;

    @Column(updatable = false)
    private Instant highest;

    @Column(updatable = false)
    private Instant seen;

    private @Nullable Instant settledAt;
    private @Nullable UUID settledBy;
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected ClockAlarm() {}

    void settle(AccountId by, String why, Instant now) {
        settledAt = now;
        settledBy = by.value();
        reason = why;
    }

    ClockAlarmRow row() {
        return new ClockAlarmRow(kind, highest, seen);
    }
}
