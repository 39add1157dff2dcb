package dsg.threat;

import java.time.Instant;
import java.util.UUID;

/**
 * A detection in the list.
 *
 * @param facts of the event that matched, a line each
 */
public record DetectionRow(
        UUID terminal,
        String name,
        String organisation,
        Instant seenAt,
        Instant receivedAt,
        String rule,
        String title,
        ThreatLevel level,
        String facts) {}
