package dsg.patch;

import dsg.configuration.ReportReader;
import dsg.configuration.ReportRefused;
import dsg.platform.access.TerminalId;
import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;

/** {@code patch}: what an agent says about a package. */
@ApplicationScoped
class PatchReport implements ReportReader {

    private static final int LONGEST = 500;

    @Inject
    PatchTable table;

    @Inject
    AuditLog audit;

    @Override
    public String topic() {
        return "patch";
    }

    @Override
    public void read(TerminalId terminal, JsonValue body, Instant received) {
        JsonObject told = body.asJsonObject();
        String name = told.getString("name");
        String version = told.getString("version");
        boolean failed = told.getBoolean("failed");
        if (!name.matches("[a-z0-9][a-z0-9+.-]{1,100}") || !version.matches("[0-9A-Za-z.+~:-]{1,200}")) {
            throw new ReportRefused("package");
        }
        String said =
                told.getString("said").replaceAll("[\\p{Cntrl}\\p{Cf}]", " ").strip();
        table.told(
                terminal.value(),
                name,
                version,
                failed,
                said.length() > LONGEST ? said.substring(said.length() - LONGEST) : said,
                received);
        if (failed) {
            audit.system(
                    PatchService.PATCH_FAILED,
                    Outcome.FAILED,
                    name + " " + version,
                    "terminal",
                    terminal.value(),
                    null);
        }
    }
}
