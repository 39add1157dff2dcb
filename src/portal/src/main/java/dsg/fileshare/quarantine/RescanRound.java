package dsg.fileshare.quarantine;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One scan of everything that is stored, by one state of the scanner's definitions. */
@Entity
class RescanRound {

    @Id
    private String definitions;

    private Instant startedAt;
    private long looked;
    private long found;
    private long unread;
    private @Nullable Instant finishedAt;

    @SuppressWarnings("NullAway.Init")
    protected RescanRound() {}

    RescanRound(String definitions, Instant now) {
        this.definitions = definitions;
        this.startedAt = now;
    }

    void clean() {
        looked++;
    }

    void infected() {
        looked++;
        found++;
    }

    /** The scanner could not look into it in full, or not at all. */
    void unread() {
        looked++;
        unread++;
    }

    void finish(Instant now) {
        finishedAt = now;
    }

    boolean isOver() {
        return finishedAt != null;
    }

    RescanRow row() {
        return new RescanRow(definitions, startedAt, looked, found, unread, finishedAt);
    }
}
