package dsg.enrolment.still;

import dsg.platform.access.AccountId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That somebody opens a picture: written before they are given it, and signed on their terminal. */
@Entity
@Table(name = "enrolment_still_opening")
class StillOpening {

    @Id
    private UUID id;

    private UUID ceremony;
    private UUID officeKey;
    private UUID openedBy;
    private Instant openedAt;
    private String statement;
    private byte[] signature;

    @SuppressWarnings("NullAway.Init")
    protected StillOpening() {}

    StillOpening(UUID ceremony, OfficeKey key, AccountId by, Instant now, String statement, byte[] signature) {
        this.id = UUID.randomUUID();
        this.ceremony = ceremony;
        this.officeKey = key.id();
        this.openedBy = by.value();
        this.openedAt = now;
        this.statement = statement;
        this.signature = signature.clone();
    }

    AccountId openedBy() {
        return new AccountId(openedBy);
    }

    Instant openedAt() {
        return openedAt;
    }
}
