package dsg.audit;

import dsg.platform.access.AccountId;
import dsg.platform.access.RuleBroken;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Somebody has gone through the log of these days and stands for it (3.3.3); added and never changed. */
@Entity
class AuditReview {

    private static final int LONGEST = 1000;

    @Id
    private UUID id;

    @Column(updatable = false)
    private LocalDate firstDay;

    @Column(updatable = false)
    private LocalDate lastDay;

    @Column(updatable = false)
    private UUID reviewedBy;

    @Column(updatable = false)
    private Instant reviewedAt;

    @Column(updatable = false)
    private long headSize;

    @Column(updatable = false)
    private String remark;

    @SuppressWarnings("NullAway.Init")
    protected AuditReview() {}

    /** @param headSize the size of the tree that the review was made on */
    AuditReview(LocalDate first, LocalDate last, String remark, AccountId by, long headSize, Instant now) {
        if (last.isBefore(first)) {
            throw new RuleBroken("audit.review.days");
        }
        String text = remark.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new RuleBroken("audit.review.remark.bad", LONGEST);
        }
        this.id = UUID.randomUUID();
        this.firstDay = first;
        this.lastDay = last;
        this.reviewedBy = by.value();
        this.reviewedAt = now;
        this.headSize = headSize;
        this.remark = text;
    }

    UUID id() {
        return id;
    }

    UUID reviewedBy() {
        return reviewedBy;
    }

    ReviewRow row(String name) {
        return new ReviewRow(firstDay, lastDay, name, reviewedAt, headSize, remark);
    }
}
