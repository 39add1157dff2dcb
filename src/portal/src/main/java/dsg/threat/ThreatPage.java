package dsg.threat;

import java.util.List;

/**
 * All that a page of this service shows; a company's holds its own terminals alone, and no evidence.
 *
 * @param automatic whether a critical detection isolates at once, or is only reported
 */
public record ThreatPage(
        boolean automatic,
        List<DetectionRow> detections,
        List<IsolationRow> isolations,
        List<EvidenceRow> evidence,
        List<TerminalChoice> terminals) {}
