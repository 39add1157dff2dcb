package dsg.noc;

import dsg.calendar.MaintenanceDirectory;
import dsg.duty.DutyDesk;
import dsg.duty.DutyDirectory;
import dsg.noc.probe.Health;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.listing.Keyset;
import dsg.platform.listing.ListPage;
import dsg.platform.listing.Slice;
import dsg.platform.task.TaskKindRow;
import dsg.platform.task.TaskOverview;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Use cases of those who watch. */
@Stateless
public class NocDesk {

    private static final int MOST = 200;
    private static final Duration STALE = Duration.ofMinutes(1);

    private static final Keyset<NocTarget> TARGETS =
            Keyset.of(NocTarget.class, Map.of("key", "key", "since", "sinceAt"));

    @PersistenceContext
    EntityManager entities;

    @Inject
    NocBook book;

    @Inject
    MaintenanceDirectory maintenances;

    @Inject
    DutyDirectory duty;

    @Inject
    CurrentCaller current;

    @Inject
    TaskOverview tasks;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** What goes on. */
    @UseCase(NocService.WATCH_NOC)
    public DeskPage desk() {
        Instant now = clock.instant();
        Optional<Instant> looked = book.lastRound();
        List<NocAlarm> alarms = entities.createQuery(
                        "select a from NocAlarm a where a.closedAt is null order by a.endedAt nulls first, a.beganAt"
                                + " desc",
                        NocAlarm.class)
                .setMaxResults(MOST)
                .getResultList();
        Map<Health, Long> counts = book.targets().values().stream()
                .filter(each -> !each.isGone())
                .collect(Collectors.groupingBy(NocTarget::health, Collectors.counting()));
        return new DeskPage(
                looked.orElse(null),
                looked.map(at -> at.isBefore(now.minus(STALE))).orElse(true),
                maintenances.isRunning(now),
                counts,
                duty.at(DutyDesk.NOC, now).orElse(null),
                book.rows(alarms));
    }

    /** One page of all that is watched, sorted by {@code key} or {@code since}. */
    @UseCase(NocService.WATCH_NOC)
    public Slice<TargetRow> targets(ListPage page) {
        Instant now = clock.instant();
        return TARGETS.slice(
                        entities,
                        page,
                        (builder, target) -> List.of(target.get("goneAt").isNull()))
                .map(each -> each.row(now));
    }

    /** What ends by itself, the first end first. */
    @UseCase(NocService.WATCH_NOC)
    public List<TargetRow> certificates() {
        Instant now = clock.instant();
        return book.targets().values().stream()
                .map(each -> each.row(now))
                .filter(each -> each.expires() != null)
                .sorted(Comparator.comparing(each -> String.valueOf(each.expires())))
                .toList();
    }

    /** What the portals have to do later, again and again, by kind; what does not get on comes first. */
    @UseCase(NocService.WATCH_NOC)
    public List<TaskKindRow> tasks() {
        return tasks.kinds();
    }

    /** One alarm with its consequences. */
    @UseCase(NocService.WATCH_NOC)
    public AlarmPage alarm(UUID id) {
        audit.about("noc-alarm", id);
        NocAlarm alarm = found(entities.find(NocAlarm.class, id));
        Instant now = clock.instant();
        AlarmRow row = book.rows(List.of(alarm)).getFirst();
        Map<String, NocTarget> targets = book.targets();
        Diagnosis diagnosis =
                new Diagnosis(targets.values().stream().map(NocTarget::standing).toList());
        List<TargetRow> dependents = targets.values().stream()
                .filter(each -> !each.id().equals(alarm.target()))
                .filter(each -> diagnosis
                        .rootOf(each.key())
                        .filter(row.target().key()::equals)
                        .isPresent())
                .map(each -> each.row(now))
                .sorted(Comparator.comparing(TargetRow::label))
                .toList();
        return new AlarmPage(row, dependents);
    }

    /** The caller takes it up. */
    @UseCase(NocService.ACKNOWLEDGE_NOC_ALARM)
    public void acknowledge(UUID id) {
        locked(id).acknowledge(current.get().account(), clock.instant());
    }

    /** Says why it was and what was done, once it is over. */
    @UseCase(NocService.REPORT_NOC_OUTAGE)
    public void close(UUID id, String cause, String report) {
        locked(id).close(current.get().account(), cause, report, clock.instant());
    }

    private NocAlarm locked(UUID id) {
        audit.about("noc-alarm", id);
        return found(entities.find(NocAlarm.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static NocAlarm found(@Nullable NocAlarm alarm) {
        return Optional.ofNullable(alarm).orElseThrow(() -> Refused.notFound("noc.alarm.unknown"));
    }
}
