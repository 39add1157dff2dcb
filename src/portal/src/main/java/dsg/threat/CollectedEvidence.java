package dsg.threat;

import dsg.platform.access.OrganisationId;
import dsg.platform.access.TerminalId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What an agent has collected, sealed for us on the terminal. Added and never changed. */
@Entity
@Table(name = "threat_evidence")
class CollectedEvidence {

    @Id
    private UUID id;

    private UUID terminal;
    private UUID organisation;
    private Instant collectedAt;
    private Instant receivedAt;
    private String sha256;
    private String manifest;

    @SuppressWarnings("NullAway.Init")
    protected CollectedEvidence() {}

    CollectedEvidence(TerminalId terminal, OrganisationId organisation, Told told, Instant received) {
        this.id = UUID.randomUUID();
        this.terminal = terminal.value();
        this.organisation = organisation.value();
        this.collectedAt = told.at();
        this.receivedAt = received;
        this.sha256 = told.sha256();
        this.manifest = told.manifest();
    }

    /**
     * As its agent tells it.
     *
     * @param sha256 of what was collected, before it was sealed
     * @param manifest each thing collected with its own hash, a line each
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares these
    record Told(Instant at, String sha256, String manifest, byte[] sealed) {}

    UUID id() {
        return id;
    }

    UUID terminal() {
        return terminal;
    }

    UUID organisation() {
        return organisation;
    }

    String sha256() {
        return sha256;
    }

    EvidenceRow row(String terminalName, String organisationName) {
        return new EvidenceRow(
                id,
                terminalName,
                organisationName,
                collectedAt,
                receivedAt,
                sha256,
                manifest.lines().toList());
    }
}
