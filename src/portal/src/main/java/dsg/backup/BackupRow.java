package dsg.backup;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** One deed on the screen. */
public record BackupRow(
        UUID id,
        BackupKind kind,
        Instant endedAt,
        Duration took,
        long bytes,
        Duration recovery,
        Duration loss,
        String trouble) {

    public boolean isGood() {
        return trouble.isEmpty();
    }

    public boolean isDrill() {
        return kind == BackupKind.DRILL;
    }
}
