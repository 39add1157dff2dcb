package dsg.contract;

import dsg.platform.access.ContractId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One effect of one contract that has become due. Its row is locked while it happens, so that of all servers one does it. */
@Entity
class ContractEffect {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final int MOST_DOUBLINGS = 8;
    private static final int LONGEST_FAILURE = 200;

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

    private int attempts;
    private Instant nextTryAt;
    private @Nullable String failure;
    private @Nullable Instant doneAt;

    @SuppressWarnings("NullAway.Init")
    protected ContractEffect() {}

    void done(Instant now) {
        state = EffectState.DONE;
        failure = null;
        doneAt = now;
    }

    void hold() {
        state = EffectState.HELD;
    }

    void drop() {
        state = EffectState.DROPPED;
    }

    /** It is tried again, later and later. */
    void failed(String why, Instant now) {
        nextTryAt = now.plus(FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS)));
        attempts++;
        failure = why.substring(0, Math.min(why.length(), LONGEST_FAILURE));
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
