package dsg.configuration;

import dsg.platform.access.OrganisationId;
import dsg.platform.access.TerminalId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** The newest inventory of a terminal. */
@Entity
class TerminalInventory {

    @Id
    private UUID terminal;

    private UUID organisation;
    private Instant receivedAt;
    private String content;

    @SuppressWarnings("NullAway.Init")
    protected TerminalInventory() {}

    TerminalInventory(TerminalId terminal, OrganisationId organisation, Inventory inventory, Instant now) {
        this.terminal = terminal.value();
        this.organisation = organisation.value();
        this.receivedAt = now;
        this.content = inventory.text();
    }

    void replace(Inventory inventory, Instant now) {
        content = inventory.text();
        receivedAt = now;
    }

    Inventory inventory() {
        return Inventory.read(content);
    }

    Instant receivedAt() {
        return receivedAt;
    }
}
