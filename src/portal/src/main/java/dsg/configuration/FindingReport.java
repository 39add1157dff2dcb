package dsg.configuration;

import dsg.configuration.TerminalFinding.Told;
import dsg.platform.access.TerminalId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;

/** {@code finding}: what the agent has seen that must not be: {@code kind}, {@code item}, {@code detail}, {@code stopped}. */
@ApplicationScoped
class FindingReport implements ReportReader {

    @Inject
    TerminalRows rows;

    @Inject
    Findings findings;

    @Override
    public String topic() {
        return "finding";
    }

    @Override
    public void read(TerminalId terminal, JsonValue body, Instant received) {
        JsonObject told = body.asJsonObject();
        findings.found(
                terminal,
                rows.owner(terminal),
                new Told(
                        FindingKind.valueOf(told.getString("kind")),
                        told.getString("item"),
                        told.getString("detail"),
                        told.getBoolean("stopped"),
                        null),
                received);
    }
}
