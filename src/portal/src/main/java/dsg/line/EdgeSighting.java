package dsg.line;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that an edge saw or did. */
@Entity
class EdgeSighting {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String edge;
    private Instant seenAt;
    private String kind;
    private @Nullable UUID terminal;
    private String facts;

    @SuppressWarnings("NullAway.Init")
    protected EdgeSighting() {}

    EdgeSighting(String edge, Instant seenAt, String kind, @Nullable UUID terminal, String facts) {
        this.edge = edge;
        this.seenAt = seenAt;
        this.kind = kind;
        this.terminal = terminal;
        this.facts = facts;
    }

    /** @param names of terminals by what they are known by */
    SightingRow row(Map<UUID, String> names) {
        String name = terminal == null ? "" : names.getOrDefault(terminal, terminal.toString());
        return new SightingRow(edge, seenAt, kind, name, facts);
    }
}
