package dsg.backup;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** One deed, as it was told. */
@Entity
class BackupRun {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private BackupKind kind;

    private Instant beganAt;
    private Instant endedAt;
    private long bytes;
    private long recoveryMillis;
    private long lossMillis;
    private String trouble;
    private Instant toldAt;

    @SuppressWarnings("NullAway.Init")
    protected BackupRun() {}

    BackupRun(BackupReport report, Instant now) {
        this.id = report.id();
        this.kind = report.kind();
        this.beganAt = report.began();
        this.endedAt = report.ended();
        this.bytes = report.bytes();
        this.recoveryMillis = report.recovery().toMillis();
        this.lossMillis = report.loss().toMillis();
        this.trouble = report.trouble();
        this.toldAt = now;
    }

    BackupRow row() {
        return new BackupRow(
                id,
                kind,
                endedAt,
                Duration.between(beganAt, endedAt),
                bytes,
                Duration.ofMillis(recoveryMillis),
                Duration.ofMillis(lossMillis),
                trouble);
    }

    Instant toldAt() {
        return toldAt;
    }
}
