package dsg.rotation;

import dsg.platform.access.ContractId;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One renewal of one contract's key. */
@Entity
@Table(name = "key_rotation")
class Rotation {

    private static final int LONGEST = 500;

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private UUID contract;

    @Column(updatable = false)
    private String because;

    @Enumerated(EnumType.STRING)
    private RotationState state = RotationState.ASKED;

    @Column(updatable = false)
    private UUID askedBy;

    @Column(updatable = false)
    private Instant askedAt;

    private @Nullable Instant decidedAt;
    private @Nullable Integer number;
    private long wrapped;
    private @Nullable Instant rewrappedAt;
    private @Nullable Instant retireAt;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected Rotation() {}

    Rotation(ContractId contract, String because, UUID by, Instant now) {
        String plain = because.strip();
        if (plain.isEmpty() || plain.length() > LONGEST) {
            throw new RuleBroken("rotation.because.bad", LONGEST);
        }
        this.id = UUID.randomUUID();
        this.contract = contract.value();
        this.because = plain;
        this.askedBy = by;
        this.askedAt = now;
    }

    void decide(Instant now) {
        move(RotationState.ASKED, RotationState.DECIDED);
        decidedAt = now;
    }

    /** @param made number of the new key */
    void begin(int made) {
        move(RotationState.DECIDED, RotationState.REWRAPPING);
        number = made;
    }

    void wrapped(int more) {
        wrapped += more;
    }

    /** @param keep how long the former key stays, for backups that were wrapped under it */
    void rewrapped(Instant now, Duration keep) {
        move(RotationState.REWRAPPING, RotationState.REWRAPPED);
        rewrappedAt = now;
        retireAt = now.plus(keep);
    }

    void retire(Instant now) {
        move(RotationState.REWRAPPED, RotationState.RETIRED);
        endedAt = now;
    }

    void callOff(Instant now) {
        if (state.isOpen()) {
            state = RotationState.CALLED_OFF;
            endedAt = now;
        }
    }

    private void move(RotationState from, RotationState to) {
        if (state != from) {
            throw Refused.conflict("rotation.over");
        }
        state = to;
    }

    UUID id() {
        return id;
    }

    ContractId contract() {
        return new ContractId(contract);
    }

    String because() {
        return because;
    }

    RotationState state() {
        return state;
    }

    Instant askedAt() {
        return askedAt;
    }

    @Nullable
    Integer number() {
        return number;
    }

    long wrapped() {
        return wrapped;
    }

    @Nullable
    Instant rewrappedAt() {
        return rewrappedAt;
    }

    @Nullable
    Instant retireAt() {
        return retireAt;
    }
}
