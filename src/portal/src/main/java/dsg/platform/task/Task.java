package dsg.platform.task;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One task. Its row is locked while it happens, so that of all servers one does it, and one that dies lets go of it. */
@Entity
class Task {

    private static final int LONGEST_FAILURE = 200;

    @Id
    private UUID id;

    @Column(updatable = false)
    private String kind;

    @Column(updatable = false)
    private String key;

    private Instant dueAt;

    private Instant nextTryAt;

    @Enumerated(EnumType.STRING)
    private TaskState state;

    private int failures;
    private @Nullable String lastFailure;
    private @Nullable Instant doneAt;
    private @Nullable Instant alarmedAt;

    @SuppressWarnings("NullAway.Init")
    protected Task() {}

    TaskHandler.Occasion occasion() {
        return new TaskHandler.Occasion(id, key, failures);
    }

    void done(Instant now) {
        state = TaskState.DONE;
        doneAt = now;
        lastFailure = null;
    }

    /** It is tried again after this pause. */
    void failed(String why, Instant now, Duration pause) {
        failures++;
        lastFailure = shortened(why);
        nextTryAt = now.plus(pause);
    }

    /** A duty is taken in hand: whatever becomes of it, it comes back after this pause, and is late until it has succeeded. */
    void begin(Instant now, Duration pause) {
        nextTryAt = now.plus(pause);
    }

    /** A duty is over for this time. */
    void ended(Instant now, Duration pause) {
        nextTryAt = now.plus(pause);
        dueAt = nextTryAt;
        doneAt = now;
        failures = 0;
        lastFailure = null;
        alarmedAt = null;
    }

    String kind() {
        return kind;
    }

    private static String shortened(String why) {
        return why.substring(0, Math.min(why.length(), LONGEST_FAILURE));
    }
}
