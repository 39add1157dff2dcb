package dsg.firewall;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an edge was made out last, and how far it says it has come. */
@Entity
class EdgeState {

    @Id
    private String edge;

    private long version;
    private String content;
    private Instant changedAt;
    private long applied;
    private @Nullable Instant heardAt;

    @SuppressWarnings("NullAway.Init")
    protected EdgeState() {}

    EdgeState(String edge, Instant now) {
        this.edge = edge;
        this.content = "";
        this.changedAt = now;
    }

    /** The version that this content bears: the one before while nothing has changed, else the next. */
    long versionOf(String mark, Instant now) {
        if (!mark.equals(content)) {
            content = mark;
            changedAt = now;
            version++;
        }
        return version;
    }

    /** Whether this content under this version is what was made out last. */
    boolean is(String mark, long number) {
        return number == version && mark.equals(content);
    }

    void heard(long inForce, Instant now) {
        applied = inForce;
        heardAt = now;
    }

    EdgeRow row() {
        return new EdgeRow(edge, version, applied, heardAt);
    }
}
