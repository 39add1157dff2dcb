package dsg.destruction;

import dsg.platform.access.ContractId;
import dsg.platform.access.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The destruction of one contract's key, from the day on which it may be until its record. */
@Entity
@Table(name = "key_destruction")
class Destruction {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private UUID contract;

    @Column(updatable = false)
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private DestructionState state;

    private @Nullable UUID proposedBy;
    private @Nullable Instant proposedAt;

    /** Who accepted the application for it. */
    @Column(name = "decided_by")
    private @Nullable UUID acceptedBy;

    private @Nullable Instant decidedAt;
    private @Nullable Instant begunAt;
    private boolean keyThere;
    private @Nullable String stoppedBy;
    private @Nullable Long objects;
    private @Nullable String record;
    private @Nullable String signature;
    private @Nullable Instant destroyedAt;

    @SuppressWarnings("NullAway.Init")
    protected Destruction() {}

    Destruction(ContractId contract, Instant dueAt) {
        this.id = UUID.randomUUID();
        this.contract = contract.value();
        this.dueAt = dueAt;
        this.state = DestructionState.DUE;
    }

    void propose(UUID by, Instant now) {
        demand(DestructionState.DUE);
        state = DestructionState.PROPOSED;
        proposedBy = by;
        proposedAt = now;
        stoppedBy = null;
    }

    /** @param there whether the vault had the key at the decision */
    void decide(UUID by, boolean there, Instant now) {
        demand(DestructionState.PROPOSED);
        state = DestructionState.DECIDED;
        acceptedBy = by;
        decidedAt = now;
        keyThere = there;
    }

    /** From now on it only goes on: the vault is about to destroy the first of the contract's keys. */
    void begin(Instant now) {
        demand(DestructionState.DECIDED);
        begunAt = now;
    }

    /** Nothing was touched; it may be asked for anew. */
    void back(@Nullable String why) {
        if (begunAt != null) {
            throw Refused.conflict("destruction.begun");
        }
        state = DestructionState.DUE;
        proposedBy = null;
        proposedAt = null;
        acceptedBy = null;
        decidedAt = null;
        stoppedBy = why;
    }

    void destroyed(long count, String text, String signed, Instant now) {
        demand(DestructionState.DECIDED);
        state = DestructionState.DESTROYED;
        objects = count;
        record = text;
        signature = signed;
        destroyedAt = now;
    }

    private void demand(DestructionState wanted) {
        if (state != wanted) {
            throw Refused.conflict("destruction.state." + state);
        }
    }

    UUID id() {
        return id;
    }

    ContractId contract() {
        return new ContractId(contract);
    }

    DestructionState state() {
        return state;
    }

    Instant dueAt() {
        return dueAt;
    }

    boolean hasBegun() {
        return begunAt != null;
    }

    boolean wasKeyThere() {
        return keyThere;
    }

    Optional<UUID> proposedBy() {
        return Optional.ofNullable(proposedBy);
    }

    Optional<UUID> acceptedBy() {
        return Optional.ofNullable(acceptedBy);
    }

    Optional<Instant> proposedAt() {
        return Optional.ofNullable(proposedAt);
    }

    Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    @Nullable
    String stoppedBy() {
        return stoppedBy;
    }

    @Nullable
    Long objects() {
        return objects;
    }

    @Nullable
    Instant destroyedAt() {
        return destroyedAt;
    }

    @Nullable
    String record() {
        return record;
    }

    @Nullable
    String signature() {
        return signature;
    }
}
