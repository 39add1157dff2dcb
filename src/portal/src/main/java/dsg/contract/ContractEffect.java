package dsg.contract;

import dsg.platform.access.ContractId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One effect of one contract that has become due, and what came of it; that it happens is a task. */
@Entity
class ContractEffect {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID contract;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private EffectKind kind;

    @Column(updatable = false)
    private LocalDate about;

    @Column(updatable = false)
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private EffectState state;

    private @Nullable Instant doneAt;

    @SuppressWarnings("NullAway.Init")
    protected ContractEffect() {}

    void done(Instant now) {
        state = EffectState.DONE;
        doneAt = now;
    }

    void hold() {
        state = EffectState.HELD;
    }

    void drop() {
        state = EffectState.DROPPED;
    }

    boolean isWaiting() {
        return state == EffectState.WAITING;
    }

    ContractId contract() {
        return new ContractId(contract);
    }

    EffectKind kind() {
        return kind;
    }

    LocalDate about() {
        return about;
    }

    Instant dueAt() {
        return dueAt;
    }

    UUID id() {
        return id;
    }
}
