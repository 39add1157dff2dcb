package dsg.report;

import dsg.platform.access.Caller;
import dsg.platform.access.Refused;
import dsg.platform.access.Role;
import dsg.platform.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes reports down and finds them for those who may see them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ReportBook {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Tasks tasks;

    @Inject
    Clock clock;

    /** Opens the rows of the caller's organisation for this transaction. */
    void enter(Caller caller) {
        set("dsg.organisation", caller.organisation().value().toString());
        set("dsg.account", caller.account().value().toString());
    }

    private void set(String name, String value) {
        entities.createNativeQuery("select set_config(:name, :value, true)")
                .setParameter("name", name)
                .setParameter("value", value)
                .getSingleResult();
    }

    Report write(ReportChannel channel, NewReport told, Reporter by, @Nullable DirectReason past) {
        Instant now = clock.instant();
        Report report = new Report(number(now), channel, told, by, past, now);
        entities.persist(report);
        if (past != null) {
            reached(report);
        }
        return report;
    }

    /** It is at the office: an incident follows, outside of any contract. */
    void reached(Report report) {
        tasks.schedule(ReportIncidents.KIND, report.id().toString(), clock.instant());
    }

    Report visible(ReportId id, Caller caller) {
        enter(caller);
        return shown(entities.find(Report.class, id.value()), caller);
    }

    /** So that of two who change it the second sees the first. */
    Report locked(ReportId id, Caller caller) {
        enter(caller);
        return shown(entities.find(Report.class, id.value(), LockModeType.PESSIMISTIC_WRITE), caller);
    }

    private static Report shown(@Nullable Report found, Caller caller) {
        return Optional.ofNullable(found)
                .filter(report -> isOffice(caller) || report.isOf(caller.account()) || isAtManager(report, caller))
                .orElseThrow(() -> Refused.notFound("report.unknown"));
    }

    static boolean isOffice(Caller caller) {
        return caller.is(Role.SECURITY_OFFICE) || caller.is(Role.SOC);
    }

    private static boolean isAtManager(Report report, Caller caller) {
        return caller.is(Role.PROTECTED_SYSTEM_MANAGER)
                && report.route() == Route.MANAGER
                && report.organisation()
                        .filter(caller.organisation().value()::equals)
                        .isPresent();
    }

    private ReportNumber number(Instant now) {
        int year = ReportNumber.yearOf(now);
        Number serial = (Number) entities.createNativeQuery("insert into report_number (year, last) values (:year, 1)"
                        + " on conflict (year) do update set last = report_number.last + 1 returning last")
                .setParameter("year", year)
                .getSingleResult();
        return new ReportNumber(year, serial.intValue());
    }
}
