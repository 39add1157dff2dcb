package dsg.erasure;

import dsg.platform.access.OrganisationId;
import dsg.platform.access.TerminalId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What a terminal has signed about an erasure. */
@Entity
class ErasureRecord {

    @Id
    private UUID id;

    private UUID terminal;
    private UUID organisation;
    private Instant at;
    private Instant receivedAt;
    private String cause;
    private boolean held;
    private long files;
    private long bytes;
    private long failed;
    private String record;

    @SuppressWarnings("NullAway.Init")
    protected ErasureRecord() {}

    /** @param signed as it came */
    ErasureRecord(TerminalId terminal, OrganisationId organisation, ErasureRow told, String signed, Instant now) {
        this.id = UUID.randomUUID();
        this.terminal = terminal.value();
        this.organisation = organisation.value();
        this.at = told.at();
        this.receivedAt = now;
        this.cause = told.cause();
        this.held = told.held();
        this.files = told.files();
        this.bytes = told.bytes();
        this.failed = told.failed();
        this.record = signed;
    }

    ErasureRow row() {
        return new ErasureRow(at, cause, held, files, bytes, failed);
    }
}
