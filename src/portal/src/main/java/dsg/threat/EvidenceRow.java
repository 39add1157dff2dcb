package dsg.threat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Evidence in the list.
 *
 * @param manifest each thing collected with its hash
 */
public record EvidenceRow(
        UUID id,
        String terminal,
        String organisation,
        Instant collectedAt,
        Instant receivedAt,
        String sha256,
        List<String> manifest) {}
