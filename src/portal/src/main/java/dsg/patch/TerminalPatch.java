package dsg.patch;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What a terminal's agent has said last about a package; it proves nothing. */
@Entity
class TerminalPatch {

    @Id
    private UUID id;

    private UUID terminal;
    private String name;
    private String packageVersion;
    private boolean failed;
    private String said;
    private Instant toldAt;

    @SuppressWarnings("NullAway.Init")
    protected TerminalPatch() {}

    TerminalPatch(UUID terminal, String name, String packageVersion, boolean failed, String said, Instant toldAt) {
        this.id = UUID.randomUUID();
        this.terminal = terminal;
        this.name = name;
        this.packageVersion = packageVersion;
        this.failed = failed;
        this.said = said;
        this.toldAt = toldAt;
    }

    void again(boolean nowFailed, String nowSaid, Instant now) {
        failed = nowFailed;
        said = nowSaid;
        toldAt = now;
    }

    String key() {
        return terminal + " " + name + " " + packageVersion;
    }

    boolean hasFailed() {
        return failed;
    }

    String said() {
        return said;
    }
}
