package dsg.configuration;

import dsg.platform.access.TerminalId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Objects;

/** {@code policy}: which version a terminal has in force, and which duties could not apply theirs. */
@ApplicationScoped
class AppliedReport implements ReportReader {

    @PersistenceContext
    EntityManager entities;

    @Override
    public String topic() {
        return "policy";
    }

    @Override
    public void read(TerminalId terminal, JsonValue body, Instant received) {
        JsonObject told = body.asJsonObject();
        long version = told.getJsonNumber("version").longValueExact();
        String failed = String.join(
                " ", told.getJsonArray("failed").getValuesAs(name -> ((jakarta.json.JsonString) name).getString()));
        if (version < 0) {
            throw new ReportRefused("version");
        }
        Objects.requireNonNull(entities.find(AgentState.class, terminal.value()))
                .applied(version, failed, received);
    }
}
