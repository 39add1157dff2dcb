package dsg.enrolment.still;

import dsg.platform.access.AccountId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One picture as it is kept. */
@Entity
@Table(name = "enrolment_still")
class Still {

    @Id
    private UUID ceremony;

    private String digest;
    private @Nullable String sealed;
    private UUID takenBy;
    private Instant takenAt;
    private @Nullable Instant destroyedAt;

    @SuppressWarnings("NullAway.Init")
    protected Still() {}

    Still(UUID ceremony, SealedStill content, AccountId by, Instant now) {
        this.ceremony = ceremony;
        take(content, by, now);
    }

    final void take(SealedStill content, AccountId by, Instant now) {
        digest = content.digest();
        sealed = content.text();
        takenBy = by.value();
        takenAt = now;
    }

    void destroy(Instant now) {
        sealed = null;
        destroyedAt = now;
    }

    UUID ceremony() {
        return ceremony;
    }

    String digest() {
        return digest;
    }

    @Nullable
    String sealed() {
        return sealed;
    }

    AccountId takenBy() {
        return new AccountId(takenBy);
    }

    Instant takenAt() {
        return takenAt;
    }

    @Nullable
    Instant destroyedAt() {
        return destroyedAt;
    }
}
