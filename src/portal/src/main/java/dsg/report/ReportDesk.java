package dsg.report;

import dsg.account.AccountDirectory;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.listing.Keyset;
import dsg.platform.listing.ListPage;
import dsg.platform.listing.Slice;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Use cases of the office that reports reach, and of who takes one by telephone. */
@Stateless
public class ReportDesk {

    private static final int NAME = 100;

    private static final Keyset<Report> ALL = Keyset.of(Report.class, Map.of("reported", "reportedAt"));

    @PersistenceContext
    EntityManager entities;

    @Inject
    ReportBook book;

    @Inject
    ReportNotices notices;

    @Inject
    AccountDirectory accounts;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** One page of all reports, those too that a manager still has, by {@code reported}. */
    @UseCase(ReportService.RECEIVE_REPORT)
    public Slice<ReportRow> page(ListPage page) {
        return ALL.slice(entities, page, (builder, report) -> List.of()).map(Report::row);
    }

    /** It has arrived; who reported is told. */
    @UseCase(ReportService.RECEIVE_REPORT)
    public void receive(ReportId id) {
        Caller caller = current.get();
        Report report = book.locked(id, caller);
        record(report);
        report.receive(caller.account(), clock.instant());
        notices.tellReporter(report);
    }

    /**
     * Writes down what somebody telephones; that has reached the office.
     *
     * @param username of the caller's account; empty where the caller has none
     * @param name of the caller, where no account says it
     * @param reach where to call back
     */
    @UseCase(ReportService.TAKE_REPORT_CALL)
    public ReportId takeCall(NewReport told, String username, String name, String reach) {
        Report report =
                book.write(ReportChannel.TELEPHONE, told, caller(username, name, line(reach)), DirectReason.NONE);
        record(report);
        return report.id();
    }

    private Reporter caller(String username, String name, String reach) {
        if (username.isBlank()) {
            String known = line(name);
            if (known.isEmpty()) {
                throw new RuleBroken("report.name", NAME);
            }
            return new Reporter(null, known, reach, null, null);
        }
        return accounts.findByUsername(username.strip())
                .map(account -> Reporter.of(account, reach))
                .orElseThrow(() -> new RuleBroken("report.account"));
    }

    private static String line(String typed) {
        String line = typed.strip();
        if (line.length() > NAME || line.chars().anyMatch(Character::isISOControl)) {
            throw new RuleBroken("report.name", NAME);
        }
        return line;
    }

    private void record(Report report) {
        audit.about("report", report.id().value());
        audit.detail(report.number().toString());
    }
}
