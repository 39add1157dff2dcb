package dsg.patch.view;

import dsg.patch.ComplianceRow;
import dsg.patch.PatchPage;
import dsg.patch.PatchRow;
import dsg.patch.Patches;
import dsg.platform.view.ListExport;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The catalogue and who has what for spreadsheets. */
@WebServlet("/patch/export/*")
public class PatchExport extends ListExport {
    private static final long serialVersionUID = 1;

    private static final List<String> PATCHES = List.of(
            "package",
            "version",
            "architecture",
            "sha256",
            "origin",
            "mends",
            "deadline",
            "state",
            "proven",
            "outstanding",
            "failed",
            "affected");

    private static final List<String> COMPLIANCE = List.of(
            "terminal",
            "organisation",
            "pilot",
            "package",
            "wanted",
            "installed",
            "standing",
            "said",
            "deadline",
            "overdue");

    @Inject
    transient Patches patches;

    @Override
    protected Map<String, Supplier<Stream<List<String>>>> lists() {
        return Map.of(
                "patches", () -> table(PATCHES, patches.export("patches", PatchPage::patches), PatchExport::patch),
                "compliance",
                        () -> table(
                                COMPLIANCE,
                                patches.export("compliance", PatchPage::compliance),
                                PatchExport::compliance));
    }

    private static List<String> patch(PatchRow row) {
        return List.of(
                row.name(),
                row.version(),
                row.architecture(),
                row.sha256(),
                row.origin(),
                String.join(" ", row.mends()),
                row.deadline().toString(),
                row.state().name(),
                Integer.toString(row.proven()),
                Integer.toString(row.outstanding()),
                Integer.toString(row.failed()),
                Integer.toString(row.affected()));
    }

    private static List<String> compliance(ComplianceRow row) {
        return List.of(
                row.terminal(),
                row.organisation(),
                Boolean.toString(row.pilot()),
                row.name(),
                row.wanted(),
                row.installed(),
                row.standing().name(),
                row.said(),
                row.deadline().toString(),
                Boolean.toString(row.overdue()));
    }
}
