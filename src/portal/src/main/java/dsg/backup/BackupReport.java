package dsg.backup;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What the operator's program tells of one deed.
 *
 * @param id given there, so that what is told again is known again
 * @param bytes that it added, or looked at
 * @param recovery of a drill: from nothing to a database that answers; else zero
 * @param loss of a drill: how old the newest restored transaction was; else zero
 * @param trouble why it failed; empty where it did not
 */
public record BackupReport(
        UUID id,
        BackupKind kind,
        Instant began,
        Instant ended,
        long bytes,
        Duration recovery,
        Duration loss,
        String trouble) {

    public static final int LONGEST_TROUBLE = 1_000;
}
