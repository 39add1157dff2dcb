package dsg.soc.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A piece of evidence on the screen.
 *
 * @param place where it lies; empty where it is kept here
 * @param sha256 from the moment it was collected, lowercase hex
 * @param isWhole whether what is kept here still has that hash; true where it lies elsewhere and nobody here can say
 * @param hands it went through, the first at the top
 */
public record EvidenceRow(
        UUID id,
        String name,
        String place,
        String sha256,
        boolean isWhole,
        Instant collectedAt,
        String collectedBy,
        List<Hand> hands) {

    /** A hand that it went through. */
    public record Hand(Instant at, String holder, String reason) {}
}
