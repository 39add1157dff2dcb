package dsg.operations;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What was done for the backups, once, with its end.
 *
 * @param bytes that it added, or looked at
 * @param recovery how long it took from nothing to a database that answers; zero where nothing was restored
 * @param loss how old the newest restored transaction was when the drill began; zero likewise
 * @param trouble why it failed; empty where it did not
 */
record BackupReport(
        Kind kind, Instant began, Instant ended, long bytes, Duration recovery, Duration loss, String trouble) {

    enum Kind {
        DATABASE,
        BLOBS,
        SYSTEM,
        VERIFICATION,
        DRILL,
        RETENTION
    }

    static BackupReport done(Kind kind, Instant began, Instant ended, long bytes) {
        return new BackupReport(kind, began, ended, bytes, Duration.ZERO, Duration.ZERO, "");
    }

    static BackupReport failed(Kind kind, Instant began, Instant ended, String trouble) {
        return new BackupReport(kind, began, ended, 0, Duration.ZERO, Duration.ZERO, trouble);
    }

    JsonObject json() {
        return Json.createObjectBuilder()
                .add("id", UUID.randomUUID().toString())
                .add("kind", kind.name())
                .add("began", began.toString())
                .add("ended", ended.toString())
                .add("bytes", bytes)
                .add("recovery", recovery.toMillis())
                .add("loss", loss.toMillis())
                .add("trouble", trouble.length() > 1000 ? trouble.substring(0, 1000) : trouble)
                .build();
    }
}
