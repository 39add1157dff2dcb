package dsg.configuration;

import dsg.platform.access.OrganisationId;
import dsg.platform.access.TerminalId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** {@code operations}: what was done on the terminal, several at a time, by the terminal's clock in seconds (R27). */
@ApplicationScoped
class OperationReport implements ReportReader {

    private static final int MOST = 2000;

    @PersistenceContext
    EntityManager entities;

    @Inject
    TerminalRows rows;

    @Override
    public String topic() {
        return "operations";
    }

    @Override
    public void read(TerminalId terminal, JsonValue body, Instant received) {
        List<JsonObject> told = body.asJsonObject().getJsonArray("operations").getValuesAs(JsonObject.class);
        if (told.size() > MOST) {
            throw new ReportRefused("too many operations");
        }
        OrganisationId organisation = rows.owner(terminal);
        told.stream()
                .map(OperationReport::row)
                .forEach(each -> entities.persist(new TerminalOperation(terminal, organisation, each, received)));
    }

    private static OperationRow row(JsonObject each) {
        return new OperationRow(
                Instant.ofEpochSecond(each.getJsonNumber("at").longValueExact()),
                each.getString("person"),
                each.getString("activity"),
                each.getString("object"),
                each.getString("program"));
    }
}
