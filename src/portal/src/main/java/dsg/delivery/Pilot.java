package dsg.delivery;

import dsg.platform.access.AccountId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A terminal that gets something new first. */
@Entity
@Table(name = "delivery_pilot")
class Pilot {

    @Id
    private UUID terminal;

    private UUID setBy;
    private Instant setAt;

    @SuppressWarnings("NullAway.Init")
    protected Pilot() {}

    Pilot(UUID terminal, AccountId by, Instant now) {
        this.terminal = terminal;
        this.setBy = by.value();
        this.setAt = now;
    }

    UUID terminal() {
        return terminal;
    }
}
