package dsg.platform.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A month of the log that lies in a file.
 *
 * @param month its first day, Japan's calendar
 * @param headSize the size of the tree that its proofs are about
 * @param file its name in the folder of archives
 * @param sha256 of the file, lowercase hex
 * @param restoredAt when somebody had it brought back; null while nobody has
 * @param there whether its rows are in the database as well
 */
public record ArchivedMonth(
        LocalDate month,
        long rows,
        long headSize,
        String file,
        String sha256,
        Instant archivedAt,
        @Nullable Instant restoredAt,
        boolean there) {}
