package dsg.configuration;

import dsg.platform.access.AccountId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.TerminalId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A drive that the provider has accepted for a terminal (T32). */
@Entity
class DriveBaseline {

    @Id
    private UUID id;

    private UUID terminal;
    private UUID organisation;
    private String item;
    private String value;
    private UUID acceptedBy;
    private Instant acceptedAt;

    @SuppressWarnings("NullAway.Init")
    protected DriveBaseline() {}

    DriveBaseline(
            TerminalId terminal, OrganisationId organisation, String item, String value, AccountId by, Instant now) {
        this.id = UUID.randomUUID();
        this.terminal = terminal.value();
        this.organisation = organisation.value();
        this.item = item;
        this.value = value;
        this.acceptedBy = by.value();
        this.acceptedAt = now;
    }

    String item() {
        return item;
    }

    String value() {
        return value;
    }
}
