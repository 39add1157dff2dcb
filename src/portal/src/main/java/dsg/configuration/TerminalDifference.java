package dsg.configuration;

import dsg.configuration.Inventory.Change;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.TerminalId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** Something about a terminal that became otherwise. */
@Entity
class TerminalDifference {

    @Id
    private UUID id;

    private UUID terminal;
    private UUID organisation;
    private Instant at;
    private String section;
    private String item;
    private String before;
    private String after;

    @SuppressWarnings("NullAway.Init")
    protected TerminalDifference() {}

    TerminalDifference(TerminalId terminal, OrganisationId organisation, Change change, Instant now) {
        this.id = UUID.randomUUID();
        this.terminal = terminal.value();
        this.organisation = organisation.value();
        this.at = now;
        this.section = change.section();
        this.item = change.item();
        this.before = change.before();
        this.after = change.after();
    }

    DifferenceRow row() {
        return new DifferenceRow(at, section, item, before, after);
    }
}
