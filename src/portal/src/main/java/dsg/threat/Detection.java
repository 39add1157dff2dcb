package dsg.threat;

import dsg.platform.access.OrganisationId;
import dsg.platform.access.TerminalId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A rule that has matched on a terminal. */
@Entity
@Table(name = "threat_detection")
class Detection {

    @Id
    private UUID id;

    private UUID terminal;
    private UUID organisation;
    private Instant seenAt;
    private Instant receivedAt;
    private String rule;
    private String title;

    @Enumerated(EnumType.STRING)
    private ThreatLevel level;

    private String facts;

    @SuppressWarnings("NullAway.Init")
    protected Detection() {}

    Detection(TerminalId terminal, OrganisationId organisation, Told told, Instant received) {
        this.id = UUID.randomUUID();
        this.terminal = terminal.value();
        this.organisation = organisation.value();
        this.seenAt = told.at();
        this.receivedAt = received;
        this.rule = told.rule();
        this.title = told.title();
        this.level = told.level();
        this.facts = told.facts();
    }

    /** As its agent tells it. */
    record Told(Instant at, String rule, String title, ThreatLevel level, String facts) {}

    UUID terminal() {
        return terminal;
    }

    UUID organisation() {
        return organisation;
    }

    DetectionRow row(String terminalName, String organisationName) {
        return new DetectionRow(
                terminal, terminalName, organisationName, seenAt, receivedAt, rule, title, level, facts);
    }
}
