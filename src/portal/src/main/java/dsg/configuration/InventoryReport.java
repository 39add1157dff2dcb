package dsg.configuration;

import dsg.platform.access.OrganisationId;
import dsg.platform.access.TerminalId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** {@code inventory}: everything about a terminal, whenever something has changed; what is otherwise goes into its history (R27). */
@ApplicationScoped
class InventoryReport implements ReportReader {

    @PersistenceContext
    EntityManager entities;

    @Inject
    TerminalRows rows;

    @Inject
    Findings findings;

    @Override
    public String topic() {
        return "inventory";
    }

    @Override
    public void read(TerminalId terminal, JsonValue body, Instant received) {
        Inventory now = Inventory.of(body.asJsonObject().getJsonObject("sections"));
        OrganisationId organisation = rows.owner(terminal);
        Optional<TerminalInventory> kept = rows.find(TerminalInventory.class, terminal);
        if (kept.isEmpty()) {
            entities.persist(new TerminalInventory(terminal, organisation, now, received));
            return;
        }
        Inventory before = kept.get().inventory();
        now.since(before)
                .forEach(change -> entities.persist(new TerminalDifference(terminal, organisation, change, received)));
        findings.compare(terminal, organisation, before, now, received);
        kept.get().replace(now, received);
    }
}
