package dsg.backup;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** What has to happen again and again, and how long it may be ago. */
public enum BackupDuty {
    DATABASE(Duration.ofHours(26)),
    BLOBS(Duration.ofHours(26)),
    SYSTEM(Duration.ofHours(26)),
    VERIFICATION(Duration.ofDays(8)),
    DRILL(Duration.ofDays(35)),
    /** That the database's log flows out of its server: beyond this much of it could be lost. */
    LOG(Duration.ofMinutes(5));

    private final Duration longest;

    BackupDuty(Duration longest) {
        this.longest = longest;
    }

    /** How old the last good one may be. */
    public Duration longest() {
        return longest;
    }

    static Optional<BackupDuty> of(BackupKind kind) {
        return Arrays.stream(values())
                .filter(duty -> duty.name().equals(kind.name()))
                .findFirst();
    }
}
