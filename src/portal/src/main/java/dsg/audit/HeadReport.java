package dsg.audit;

import dsg.configuration.ReportReader;
import dsg.configuration.ReportRefused;
import dsg.platform.access.TerminalId;
import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import dsg.protocol.evidence.NotEvidence;
import dsg.protocol.evidence.TreeHead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;

/** {@code heads}: a terminal holds a head that this log does not continue. */
@ApplicationScoped
class HeadReport implements ReportReader {

    @Inject
    AuditLog audit;

    @Override
    public String topic() {
        return "heads";
    }

    @Override
    public void read(TerminalId terminal, JsonValue body, Instant received) {
        JsonObject told = body.asJsonObject();
        try {
            long kept = told.getJsonNumber("kept").longValueExact();
            long shown = TreeHead.read(told.getString("shown")).size();
            audit.system("AUDIT_HEAD_DIFFERS", Outcome.FAILED, kept + "-" + shown, "terminal", terminal.value(), null);
        } catch (NotEvidence unreadable) {
            throw new ReportRefused("head", unreadable);
        }
    }
}
