package dsg.soc.incident;

import dsg.platform.access.AccountId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One hand that a piece of evidence went through; never changed. */
@Entity
@Table(name = "soc_custody")
class Custody {

    @Id
    private UUID id;

    private UUID evidence;
    private Instant at;
    private UUID givenBy;
    private String holder;
    private String reason;

    @SuppressWarnings("NullAway.Init")
    protected Custody() {}

    Custody(UUID evidence, String holder, String reason, AccountId by, Instant now) {
        this.id = UUID.randomUUID();
        this.evidence = evidence;
        this.holder = holder;
        this.reason = reason;
        this.givenBy = by.value();
        this.at = now;
    }

    UUID evidence() {
        return evidence;
    }

    UUID givenBy() {
        return givenBy;
    }

    EvidenceRow.Hand hand() {
        return new EvidenceRow.Hand(at, holder, reason);
    }
}
