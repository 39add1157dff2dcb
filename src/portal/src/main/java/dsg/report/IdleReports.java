package dsg.report;

import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Reports that a manager has had for too long. */
@ApplicationScoped
class IdleReports {

    private static final int AT_ONCE = 100;

    @PersistenceContext
    EntityManager entities;

    @Inject
    ReportBook book;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Transactional
    void escalate() {
        Instant now = clock.instant();
        entities.createQuery(
                        "select r from Report r where r.reachedAt is null and r.relayDueAt < :now order by"
                                + " r.relayDueAt",
                        Report.class)
                .setParameter("now", now)
                .setMaxResults(AT_ONCE)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(report -> escalate(report, now));
    }

    private void escalate(Report report, Instant now) {
        report.escalate(now);
        book.reached(report);
        audit.system(
                "REPORT_ESCALATED",
                Outcome.OK,
                null,
                "report",
                report.id().value(),
                report.contract().orElse(null));
    }
}
