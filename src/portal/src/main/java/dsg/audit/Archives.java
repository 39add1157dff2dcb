package dsg.audit;

import dsg.platform.access.Refused;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.ledger.ArchivedMonth;
import dsg.platform.ledger.Months;
import dsg.platform.task.TaskHandler;
import dsg.platform.task.Tasks;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Use cases of the log's old months, which lie in files; one that somebody needs comes back for thirty days. */
@Stateless
public class Archives {

    @Inject
    Months months;

    @Inject
    Tasks tasks;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** The newest first. */
    @UseCase(AuditService.VIEW_AUDIT_ARCHIVES)
    public List<ArchivedMonth> list() {
        return months.archives();
    }

    /** Has a month brought back into the database; that takes its time. */
    @UseCase(AuditService.BRING_BACK_AUDIT_MONTH)
    public void bringBack(LocalDate month) {
        audit.detail(month.toString());
        boolean away = months.archives().stream().anyMatch(each -> each.month().equals(month) && !each.there());
        if (!away) {
            throw Refused.notFound("audit.archive.unknown");
        }
        tasks.schedule(Return.KIND, month.toString(), clock.instant());
    }

    /** Does it. */
    @ApplicationScoped
    static class Return implements TaskHandler {

        static final String KIND = "audit.bring-back";

        @Inject
        Months months;

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public void run(Occasion task) {
            months.bringBack(LocalDate.parse(task.key()));
        }
    }
}
