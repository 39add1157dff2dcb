package dsg.threat;

import dsg.configuration.ReportReader;
import dsg.configuration.ReportRefused;
import dsg.platform.access.TerminalId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Base64;

/** {@code evidence}: what an agent has collected and sealed. */
@ApplicationScoped
class EvidenceReport implements ReportReader {

    private static final int LONGEST_MANIFEST = 100_000;

    @Inject
    ThreatReports reports;

    @Override
    public String topic() {
        return "evidence";
    }

    @Override
    public void read(TerminalId terminal, JsonValue body, Instant received) {
        JsonObject told = body.asJsonObject();
        String sha256 = told.getString("sha256");
        String manifest = told.getString("manifest").replaceAll("[\\p{Cntrl}\\p{Cf}&&[^\n]]", "?");
        if (!sha256.matches("[0-9a-f]{64}") || manifest.length() > LONGEST_MANIFEST) {
            throw new ReportRefused("evidence");
        }
        try {
            byte[] sealed = Base64.getDecoder().decode(told.getString("sealed"));
            Instant at = Instant.ofEpochSecond(told.getJsonNumber("at").longValueExact());
            reports.collected(terminal, new CollectedEvidence.Told(at, sha256, manifest, sealed), received);
        } catch (IllegalArgumentException unreadable) {
            throw new ReportRefused("encoding");
        }
    }
}
