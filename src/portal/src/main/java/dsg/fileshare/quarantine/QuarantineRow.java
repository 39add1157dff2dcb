package dsg.fileshare.quarantine;

import java.time.Instant;
import java.util.UUID;

/**
 * A file in quarantine, in a list.
 *
 * @param contract its number
 * @param size bytes
 * @param signature the scanner's name for what it has found
 * @param there whether it can still be opened
 */
public record QuarantineRow(
        UUID id,
        String contract,
        long size,
        String signature,
        QuarantinedFile.Found found,
        Instant foundAt,
        boolean there) {}
