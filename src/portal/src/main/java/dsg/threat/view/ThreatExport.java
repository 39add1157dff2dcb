package dsg.threat.view;

import dsg.platform.view.Formats;
import dsg.platform.view.ListExport;
import dsg.threat.DetectionRow;
import dsg.threat.EvidenceRow;
import dsg.threat.IsolationRow;
import dsg.threat.ThreatPage;
import dsg.threat.Threats;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Detections, isolations and what evidence there is for spreadsheets; its content is opened on the record alone. */
@WebServlet("/threat/export/*")
public class ThreatExport extends ListExport {
    private static final long serialVersionUID = 1;

    private static final List<String> DETECTIONS =
            List.of("seen_at", "received_at", "terminal", "organisation", "rule", "title", "level", "facts");

    private static final List<String> ISOLATIONS = List.of(
            "terminal",
            "organisation",
            "because",
            "automatic",
            "begun_at",
            "applied_at",
            "failure",
            "state",
            "cause",
            "released_at");

    private static final List<String> EVIDENCE =
            List.of("collected_at", "received_at", "terminal", "organisation", "sha256", "manifest");

    @Inject
    transient Threats threats;

    @Override
    protected Map<String, Supplier<Stream<List<String>>>> lists() {
        return Map.of(
                "detections",
                        () -> table(
                                DETECTIONS,
                                threats.export("detections", ThreatPage::detections),
                                ThreatExport::detection),
                "isolations",
                        () -> table(
                                ISOLATIONS,
                                threats.export("isolations", ThreatPage::isolations),
                                ThreatExport::isolation),
                "evidence",
                        () -> table(
                                EVIDENCE, threats.export("evidence", ThreatPage::evidence), ThreatExport::evidence));
    }

    private static List<String> detection(DetectionRow row) {
        return List.of(
                Formats.machine(row.seenAt()),
                Formats.machine(row.receivedAt()),
                row.name(),
                row.organisation(),
                row.rule(),
                row.title(),
                row.level().name(),
                row.facts());
    }

    private static List<String> isolation(IsolationRow row) {
        return List.of(
                row.terminal(),
                row.organisation(),
                row.because(),
                Boolean.toString(row.automatic()),
                Formats.machine(row.begunAt()),
                row.appliedAt() == null ? "" : Formats.machine(row.appliedAt()),
                row.failure(),
                row.state().name(),
                row.cause(),
                row.releasedAt() == null ? "" : Formats.machine(row.releasedAt()));
    }

    private static List<String> evidence(EvidenceRow row) {
        return List.of(
                Formats.machine(row.collectedAt()),
                Formats.machine(row.receivedAt()),
                row.terminal(),
                row.organisation(),
                row.sha256(),
                String.join("\n", row.manifest()));
    }
}
