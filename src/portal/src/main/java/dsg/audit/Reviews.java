package dsg.audit;

import dsg.account.AccountDirectory;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.calendar.Clocks;
import dsg.platform.ledger.Ledger;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Use cases of who goes through the log: signing off days, and who has done so before. */
@Stateless
public class Reviews {

    private static final int MOST = 200;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Ledger ledger;

    @Inject
    AccountDirectory accounts;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** The newest first. */
    @UseCase(AuditService.REVIEW_AUDIT_LOG)
    public List<ReviewRow> list() {
        List<AuditReview> all = entities.createQuery(
                        "select r from AuditReview r order by r.reviewedAt desc", AuditReview.class)
                .setMaxResults(MOST)
                .getResultList();
        Map<UUID, String> names =
                accounts.namesOfPeople(all.stream().map(AuditReview::reviewedBy).collect(Collectors.toSet()));
        return all.stream()
                .map(review -> review.row(names.getOrDefault(review.reviewedBy(), "")))
                .toList();
    }

    /** Stands for having gone through the log of these days, today at the latest; a head is signed for it. */
    @UseCase(AuditService.REVIEW_AUDIT_LOG)
    public void sign(LocalDate first, LocalDate last, String remark) {
        if (last.isAfter(LocalDate.ofInstant(clock.instant(), Clocks.JAPAN))) {
            throw new RuleBroken("audit.review.days");
        }
        long size = ledger.sign()
                .orElseThrow(() -> Refused.unavailable("audit.head.none"))
                .size();
        AuditReview review = new AuditReview(first, last, remark, current.get().account(), size, clock.instant());
        entities.persist(review);
        audit.about("audit-review", review.id());
        audit.detail(first + "/" + last);
    }
}
