package dsg.hold;

import dsg.platform.access.AccountId;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One hold on one thing. It stays on record when it is over. */
@Entity
class Hold {

    private static final int LONGEST = 500;

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private HoldKind kind;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private HeldType objectType;

    @Column(updatable = false)
    private UUID objectId;

    @Column(updatable = false)
    private String because;

    @Column(updatable = false)
    private UUID placedBy;

    @Column(updatable = false)
    private Instant placedAt;

    @Column(updatable = false)
    private LocalDate reviewOn;

    private @Nullable String endBecause;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected Hold() {}

    /** @param reviewOn the day until which somebody looks whether it is still needed; it does not end by itself */
    Hold(HoldKind kind, Held held, String because, LocalDate reviewOn, AccountId by, Instant now) {
        this.id = UUID.randomUUID();
        this.kind = kind;
        this.objectType = held.type();
        this.objectId = held.id();
        this.because = text(because);
        this.reviewOn = reviewOn;
        this.placedBy = by.value();
        this.placedAt = now;
    }

    /** Somebody wants it to end; another person decides. */
    void wantEnd(String why) {
        demandOpen();
        endBecause = text(why);
    }

    void stays() {
        endBecause = null;
    }

    void end(Instant now) {
        demandOpen();
        endedAt = now;
    }

    private void demandOpen() {
        if (endedAt != null) {
            throw Refused.conflict("hold.ended");
        }
    }

    private static String text(String typed) {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new RuleBroken("hold.because.bad", LONGEST);
        }
        return text;
    }

    HoldKind kind() {
        return kind;
    }

    UUID id() {
        return id;
    }

    AccountId placedBy() {
        return new AccountId(placedBy);
    }

    Held held() {
        return new Held(objectType, objectId);
    }

    Optional<String> endBecause() {
        return Optional.ofNullable(endBecause);
    }

    HoldRow row(String name, String by) {
        return new HoldRow(id, kind, held(), name, because, by, placedAt, reviewOn, endBecause, endedAt);
    }
}
