package dsg.threat;

import dsg.configuration.ReportReader;
import dsg.platform.access.TerminalId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;

/** {@code isolation}: whether a terminal is shut off, as its agent has read it back. */
@ApplicationScoped
class IsolationReport implements ReportReader {

    @Inject
    ThreatReports reports;

    @Override
    public String topic() {
        return "isolation";
    }

    @Override
    public void read(TerminalId terminal, JsonValue body, Instant received) {
        JsonObject told = body.asJsonObject();
        reports.isolation(
                terminal, told.getBoolean("isolated"), DetectionReport.plain(told.getString("failure"), 200), received);
    }
}
