package dsg.media;

import dsg.platform.access.OrganisationId;
import dsg.platform.access.TerminalId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something portable that was put into a terminal, and what its agent did. */
@Entity
class MediumUse {

    @Id
    private UUID id;

    private UUID terminal;
    private UUID organisation;
    private @Nullable UUID medium;
    private Instant at;
    private Instant receivedAt;
    private String reason;
    private String identity;
    private long bytes;
    private boolean done;

    @SuppressWarnings("NullAway.Init")
    protected MediumUse() {}

    MediumUse(TerminalId terminal, OrganisationId organisation, @Nullable UUID medium, UseRow told, Instant now) {
        this.id = UUID.randomUUID();
        this.terminal = terminal.value();
        this.organisation = organisation.value();
        this.medium = medium;
        this.at = told.at();
        this.receivedAt = now;
        this.reason = told.reason();
        this.identity = told.identity();
        this.bytes = told.bytes();
        this.done = told.done();
    }

    UseRow row() {
        return new UseRow(at, reason, identity, bytes, done);
    }
}
