package dsg.report;

import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Role;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Use cases of those who report, and of the manager who hands on (R160, T51). */
@Stateless
public class Reports {

    private static final int MOST = 500;

    @PersistenceContext
    EntityManager entities;

    @Inject
    ReportBook book;

    @Inject
    ReportNotices notices;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * Reports to the manager, or, with a reason, to the office past them.
     *
     * @param past why it does not go by the manager; null where it does
     */
    @UseCase(ReportService.SUBMIT_REPORT)
    public ReportId submit(NewReport told, @Nullable DirectReason past) {
        Caller caller = current.get();
        book.enter(caller);
        Report report = book.write(ReportChannel.FORM, told, Reporter.of(caller), route(caller, past));
        record(report);
        if (report.route() == Route.MANAGER) {
            notices.tellManagers(report);
        }
        return report.id();
    }

    /** A manager reports to the office, and so does who has no manager; the others may choose, and must say why. */
    private static @Nullable DirectReason route(Caller caller, @Nullable DirectReason chosen) {
        if (caller.is(Role.PROTECTED_SYSTEM_MANAGER)) {
            return DirectReason.OWN;
        }
        if (caller.is(Role.REQUESTING_OFFICE)) {
            return DirectReason.NONE;
        }
        if (chosen == DirectReason.OWN || chosen == DirectReason.NONE) {
            throw new RuleBroken("report.direct");
        }
        return chosen;
    }

    /** What the caller has reported and, for the manager, what goes by them; the newest first. */
    @UseCase(ReportService.SUBMIT_REPORT)
    public List<ReportRow> own() {
        Caller caller = current.get();
        book.enter(caller);
        boolean manager = caller.is(Role.PROTECTED_SYSTEM_MANAGER);
        String whose = manager ? "(r.reporter = :own or r.route = :manager)" : "r.reporter = :own";
        var query = entities.createQuery(
                        "select r from Report r where " + whose + " order by r.reportedAt desc, r.serial desc",
                        Report.class)
                .setParameter("own", caller.account().value())
                .setMaxResults(MOST);
        if (manager) {
            query.setParameter("manager", Route.MANAGER);
        }
        return query.getResultStream().map(Report::row).toList();
    }

    /** One report, for who said it, hands it on, or receives it. */
    @UseCase(ReportService.VIEW_REPORTS)
    public ReportPage page(ReportId id) {
        Caller caller = current.get();
        Report report = book.visible(id, caller);
        record(report);
        return new ReportPage(
                report.row(),
                report.state() == ReportState.AT_MANAGER && caller.is(Role.PROTECTED_SYSTEM_MANAGER),
                report.state() == ReportState.AT_OFFICE && ReportBook.isOffice(caller),
                ReportBook.isOffice(caller));
    }

    /** The manager hands it on to the office. */
    @UseCase(ReportService.RELAY_REPORT)
    public void relay(ReportId id, String note) {
        Caller caller = current.get();
        Report report = book.locked(id, caller);
        record(report);
        report.relay(caller.account(), note, clock.instant());
        book.reached(report);
    }

    private void record(Report report) {
        audit.about("report", report.id().value());
        audit.detail(report.number().toString());
    }
}
