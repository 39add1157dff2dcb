package dsg.communication;

import dsg.platform.access.Caller;
import dsg.platform.access.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message that somebody found against order, and what the security office said to that. */
@Entity
class TalkReport {

    /** What came of it. */
    enum Verdict {
        HIDDEN,
        KEPT
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID contract;
    private UUID room;
    private long sequence;
    private String reason;
    private UUID reportedBy;
    private String reportedName;
    private Instant reportedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Verdict outcome;

    private @Nullable String words;
    /** One person of the office decides. */
    @Column(name = "decided_by")
    private @Nullable UUID office;

    private @Nullable Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected TalkReport() {}

    TalkReport(TalkRoom room, long sequence, String reason, Caller by, Instant now) {
        this.id = UUID.randomUUID();
        this.contract = room.contract().value();
        this.room = room.id().value();
        this.sequence = sequence;
        this.reason = reason;
        this.reportedBy = by.account().value();
        this.reportedName = by.name();
        this.reportedAt = now;
    }

    void decide(Verdict verdict, String why, Caller by, Instant now) {
        if (outcome != null) {
            throw Refused.conflict("communication.report.decided");
        }
        outcome = verdict;
        words = why;
        office = by.account().value();
        decidedAt = now;
    }

    UUID id() {
        return id;
    }

    RoomId room() {
        return new RoomId(room);
    }

    long sequence() {
        return sequence;
    }

    String reason() {
        return reason;
    }

    String reportedName() {
        return reportedName;
    }

    Instant reportedAt() {
        return reportedAt;
    }
}
