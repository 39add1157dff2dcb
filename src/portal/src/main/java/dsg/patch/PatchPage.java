package dsg.patch;

import java.util.List;

/** All that a page of this service shows; a company's holds its own terminals alone. */
public record PatchPage(List<PatchRow> patches, List<ComplianceRow> compliance, List<PilotChoice> terminals) {}
