package dsg.configuration;

import dsg.platform.access.OrganisationId;
import dsg.platform.access.TerminalId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a terminal's agent was told last, what it has applied, and when it was heard. */
@Entity
class AgentState {

    private static final int LONGEST_FAILED = 1000;

    @Id
    private UUID terminal;

    private UUID organisation;
    private long version;
    private String content;
    private Instant changedAt;
    private long applied;
    private @Nullable Instant appliedAt;
    private String failed;
    private @Nullable Instant heardAt;
    private @Nullable Instant silentSince;

    @SuppressWarnings("NullAway.Init")
    protected AgentState() {}

    AgentState(TerminalId terminal, OrganisationId organisation, Instant now) {
        this.terminal = terminal.value();
        this.organisation = organisation.value();
        this.content = "";
        this.failed = "";
        this.changedAt = now;
    }

    /** The version that parts with this mark bear: the one before while nothing has changed, else the next. */
    long versionOf(String mark, Instant now) {
        if (!mark.equals(content)) {
            content = mark;
            changedAt = now;
            version++;
        }
        return version;
    }

    void heard(Instant now) {
        heardAt = now;
        silentSince = null;
    }

    /**
     * What the agent says it has in force.
     *
     * @param names of the duties that could not
     */
    void applied(long inForce, String names, Instant now) {
        applied = Math.min(inForce, version);
        failed = names.length() > LONGEST_FAILED ? names.substring(0, LONGEST_FAILED) : names;
        appliedAt = now;
    }

    TerminalId terminal() {
        return new TerminalId(terminal);
    }

    long version() {
        return version;
    }

    Instant changedAt() {
        return changedAt;
    }

    long applied() {
        return applied;
    }

    String failed() {
        return failed;
    }

    Optional<Instant> appliedAt() {
        return Optional.ofNullable(appliedAt);
    }

    Optional<Instant> heardAt() {
        return Optional.ofNullable(heardAt);
    }

    Optional<Instant> silentSince() {
        return Optional.ofNullable(silentSince);
    }
}
