package dsg.enrolment;

import dsg.platform.access.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far the search for one enrolment has come among everybody else's; it goes on from there after a restart. */
@Entity
class VeinSearch {

    @Id
    private UUID vaultKey;

    @Column(updatable = false)
    private UUID person;

    @Column(updatable = false)
    private Instant askedAt;

    private @Nullable UUID reached;
    private int compared;
    private int unreadable;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected VeinSearch() {}

    VeinSearch(UUID vaultKey, PersonId person, Instant now) {
        this.vaultKey = vaultKey;
        this.person = person.value();
        this.askedAt = now;
    }

    UUID vaultKey() {
        return vaultKey;
    }

    PersonId person() {
        return new PersonId(person);
    }

    /** Null before the first. */
    @Nullable
    UUID reached() {
        return reached;
    }

    int unreadable() {
        return unreadable;
    }

    void compared(PersonId other) {
        reached = other.value();
        compared++;
    }

    /** What cannot be opened opens no login either. */
    void unreadable(PersonId other) {
        reached = other.value();
        unreadable++;
    }

    void end(Instant now) {
        endedAt = now;
    }
}
