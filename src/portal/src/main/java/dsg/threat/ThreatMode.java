package dsg.threat;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether a critical detection isolates at once. There is one row, and it begins with reporting only. */
@Entity
class ThreatMode {

    @Id
    private int id;

    private boolean automatic;
    private @Nullable UUID setBy;
    private @Nullable Instant setAt;

    protected ThreatMode() {}

    boolean isAutomatic() {
        return automatic;
    }

    void set(boolean isolates, UUID by, Instant now) {
        automatic = isolates;
        setBy = by;
        setAt = now;
    }
}
