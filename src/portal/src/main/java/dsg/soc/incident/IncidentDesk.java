package dsg.soc.incident;

import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.listing.Keyset;
import dsg.platform.listing.ListPage;
import dsg.platform.listing.Slice;
import dsg.soc.AlertId;
import dsg.soc.EntityKind;
import dsg.soc.Gravity;
import dsg.soc.IncidentId;
import dsg.soc.NativeRows;
import dsg.soc.ProhibitedAct;
import dsg.soc.SocService;
import dsg.soc.alert.Alert;
import dsg.soc.alert.AlertBook;
import dsg.soc.alert.AlertState;
import dsg.soc.alert.Judgement;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Use cases of incidents: opened from alerts or by hand, worked on, closed with cause and reason. */
@Stateless
public class IncidentDesk {

    private static final int MOST = 100;

    private static final Keyset<Incident> LIST =
            Keyset.of(Incident.class, Map.of("opened", "openedAt", "serial", "serial"));

    @PersistenceContext
    EntityManager entities;

    @Inject
    IncidentBook book;

    @Inject
    IncidentPages pages;

    @Inject
    AlertBook alerts;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** One page of them, by {@code opened} or {@code serial}. */
    @UseCase(SocService.VIEW_INCIDENTS)
    public Slice<IncidentRow> page(ListPage page, boolean open) {
        return LIST.slice(
                        entities,
                        page,
                        (builder, incident) -> List.of(
                                open
                                        ? builder.notEqual(incident.get("state"), IncidentState.CLOSED)
                                        : builder.equal(incident.get("state"), IncidentState.CLOSED)))
                .mapAll(book::rows);
    }

    /** One incident with all that belongs to it. */
    @UseCase(SocService.VIEW_INCIDENTS)
    public IncidentPage page(IncidentId id) {
        audit.about("incident", id.value());
        return pages.of(id);
    }

    /** Incidents that have to do with this subject, the newest first. */
    @UseCase(SocService.VIEW_INCIDENTS)
    public List<IncidentRow> about(EntityKind kind, String id) {
        return book.rows(NativeRows.of(
                        entities.createNativeQuery(
                                        "select i.* from soc_incident i join soc_incident_entity e on e.incident ="
                                                + " i.id where e.kind = :kind and e.id = :id order by i.opened_at desc,"
                                                + " i.id limit :most",
                                        Incident.class)
                                .setParameter("kind", kind.name())
                                .setParameter("id", id)
                                .setParameter("most", MOST),
                        Incident.class)
                .toList());
    }

    /** An incident of this alert. */
    @UseCase(SocService.WORK_INCIDENT)
    public IncidentId open(AlertId alert, @Nullable ProhibitedAct act) {
        Caller caller = current.get();
        Alert found = alerts.locked(alert);
        IncidentId incident = book.open(new NewIncident(
                found.title(),
                found.severity(),
                act,
                Origin.ALERT,
                false,
                found.firstAt(),
                caller.account(),
                alerts.subjects(alert)));
        record(incident);
        found.join(incident, caller.account(), clock.instant());
        return incident;
    }

    /** The alert belongs to an incident that is there already. */
    @UseCase(SocService.WORK_INCIDENT)
    public void join(AlertId alert, IncidentId incident) {
        Incident whole = locked(incident);
        whole.demandOpen();
        alerts.locked(alert).join(whole.id(), current.get().account(), clock.instant());
        alerts.subjects(alert).forEach(subject -> book.add(incident, subject));
        book.event(
                incident,
                current.get().account(),
                "joined",
                alerts.locked(alert).title());
    }

    /** An incident that no rule and no report brought. */
    @UseCase(SocService.WORK_INCIDENT)
    public IncidentId open(String title, Gravity severity, @Nullable ProhibitedAct act, boolean drill) {
        Caller caller = current.get();
        IncidentId incident = book.open(new NewIncident(
                Words.line(title, Words.TITLE),
                severity,
                act,
                Origin.HAND,
                drill,
                clock.instant(),
                caller.account(),
                List.of()));
        record(incident);
        return incident;
    }

    @UseCase(SocService.WORK_INCIDENT)
    public void take(IncidentId id) {
        locked(id).assign(current.get().account());
        book.event(id, current.get().account(), "taken", "");
    }

    /** How bad it is, and which prohibited act; the tasks of that act are added. */
    @UseCase(SocService.WORK_INCIDENT)
    public void classify(IncidentId id, Gravity severity, @Nullable ProhibitedAct act) {
        locked(id).classify(severity, act);
        book.event(id, current.get().account(), "classified", severity + (act == null ? "" : " " + act.code()));
        if (act != null) {
            book.addTasks(id, act);
        }
    }

    /** Adds a note, a link or an indicator. */
    @UseCase(SocService.WORK_INCIDENT)
    public void write(IncidentId id, ItemKind kind, String text) {
        locked(id).demandOpen();
        if (kind == ItemKind.EVENT) {
            throw new RuleBroken("soc.text.bad", Words.TEXT);
        }
        book.write(id, current.get(), kind, Words.text(text, Words.TEXT));
    }

    @UseCase(SocService.WORK_INCIDENT)
    public void addTask(IncidentId id, String text) {
        locked(id).demandOpen();
        book.addTask(id, text);
    }

    @UseCase(SocService.WORK_INCIDENT)
    public void finish(IncidentId id, UUID task) {
        locked(id).demandOpen();
        Optional.ofNullable(entities.find(IncidentTask.class, task))
                .filter(found -> found.isOf(id))
                .orElseThrow(() -> Refused.notFound("soc.task.unknown"))
                .done(current.get().account(), clock.instant());
    }

    /** It spreads no further. */
    @UseCase(SocService.WORK_INCIDENT)
    public void contain(IncidentId id) {
        locked(id).contained(clock.instant());
        book.event(id, current.get().account(), "contained", "");
    }

    /** Ends it, and with it its alerts. */
    @UseCase(SocService.WORK_INCIDENT)
    public void close(IncidentId id, Cause cause, String reason) {
        Incident incident = locked(id);
        if (pages.isAwaited(id)) {
            throw Refused.conflict("soc.incident.awaited");
        }
        Caller caller = current.get();
        incident.close(cause, Words.text(reason, Words.TEXT), caller.account(), clock.instant());
        Judgement verdict = verdict(cause);
        alerts.of(id).stream()
                .filter(alert -> alert.state() != AlertState.CLOSED)
                .forEach(alert -> alert.close(verdict, caller.account(), clock.instant()));
        book.event(id, caller.account(), "closed", cause.name());
        audit.detail(cause.name());
    }

    private static Judgement verdict(Cause cause) {
        return switch (cause) {
            case NONE -> Judgement.FALSE_POSITIVE;
            case DRILL -> Judgement.DRILL;
            case ATTACK, MISUSE, MISTAKE, FAULT, UNKNOWN -> Judgement.TRUE_POSITIVE;
        };
    }

    private Incident locked(IncidentId id) {
        record(id);
        return book.locked(id);
    }

    private void record(IncidentId id) {
        audit.about("incident", id.value());
    }
}
