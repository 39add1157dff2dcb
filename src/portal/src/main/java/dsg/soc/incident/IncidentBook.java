package dsg.soc.incident;

import dsg.account.AccountDirectory;
import dsg.platform.access.AccountId;
import dsg.platform.access.Caller;
import dsg.platform.access.Refused;
import dsg.soc.EntityKind;
import dsg.soc.IncidentId;
import dsg.soc.NativeRows;
import dsg.soc.ProhibitedAct;
import dsg.soc.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Opens incidents whatever they come by, writes into them, and reads them for the screens. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class IncidentBook {

    @PersistenceContext
    EntityManager entities;

    @Inject
    AccountDirectory accounts;

    @Inject
    Clock clock;

    /** Opens an incident with the tasks that its kind begins with. */
    public IncidentId open(NewIncident begins) {
        Instant now = clock.instant();
        Incident incident = new Incident(number(now), begins, now);
        entities.persist(incident);
        entities.flush();
        begins.subjects().forEach(subject -> add(incident.id(), subject));
        addTasks(incident.id(), begins.act());
        event(incident.id(), begins.openedBy(), "opened", "");
        return incident.id();
    }

    /** The tasks of the act's template, or the general ones. */
    void addTasks(IncidentId incident, @Nullable ProhibitedAct act) {
        ProhibitedAct.Template template = act == null ? ProhibitedAct.Template.GENERAL : act.template();
        int first = nextPlace(incident);
        for (int i = 0; i < template.tasks(); i++) {
            entities.persist(new IncidentTask(incident, first + i, "soc.template.%s.%d".formatted(template, i + 1)));
        }
    }

    void addTask(IncidentId incident, String text) {
        entities.persist(new IncidentTask(incident, nextPlace(incident), Words.line(text, Words.SHORT)));
    }

    private int nextPlace(IncidentId incident) {
        return entities.createQuery(
                        "select coalesce(max(t.place), 0) + 1 from IncidentTask t where t.incident = :incident",
                        Integer.class)
                .setParameter("incident", incident.value())
                .getSingleResult();
    }

    void add(IncidentId incident, Subject subject) {
        entities.createNativeQuery("insert into soc_incident_entity (incident, kind, id, name)"
                        + " values (:incident, :kind, :id, :name) on conflict do nothing")
                .setParameter("incident", incident.value())
                .setParameter("kind", subject.kind().name())
                .setParameter("id", subject.id())
                .setParameter("name", subject.name())
                .executeUpdate();
    }

    /** @param what the last part of the key of its words */
    void event(IncidentId incident, @Nullable AccountId by, String what, String about) {
        write(incident, by, ItemKind.EVENT, "soc.event." + what, about);
    }

    void write(IncidentId incident, @Nullable AccountId by, ItemKind kind, String text, String about) {
        String name =
                by == null ? "" : accounts.namesOfPeople(List.of(by.value())).getOrDefault(by.value(), "");
        entities.persist(new IncidentItem(
                incident, new ItemRow(kind, name, clock.instant(), text, about), by == null ? null : by.value()));
    }

    /** What somebody outside has said, and where that stands. */
    public void told(IncidentId incident, String text, String link) {
        write(incident, null, ItemKind.NOTE, text, "");
        write(incident, null, ItemKind.LINK, link, "");
    }

    void write(IncidentId incident, Caller by, ItemKind kind, String text) {
        write(incident, by.account(), kind, text, "");
    }

    Incident get(IncidentId id) {
        return Optional.ofNullable(entities.find(Incident.class, id.value()))
                .orElseThrow(() -> Refused.notFound("soc.incident.unknown"));
    }

    /** So that of two who change it the second sees the first. */
    Incident locked(IncidentId id) {
        return Optional.ofNullable(entities.find(Incident.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Refused.notFound("soc.incident.unknown"));
    }

    List<IncidentRow> rows(Collection<Incident> incidents) {
        Map<UUID, String> names =
                names(incidents.stream().map(each -> each.assignee().orElse(null)));
        return incidents.stream()
                .map(each -> each.row(each.assignee().map(names::get).orElse("")))
                .toList();
    }

    /** The names of the people behind these accounts. */
    Map<UUID, String> names(Stream<@Nullable UUID> ids) {
        List<UUID> known =
                ids.filter(Objects::nonNull).map(UUID.class::cast).distinct().toList();
        return known.isEmpty() ? Map.of() : accounts.namesOfPeople(known);
    }

    List<ItemRow> items(IncidentId incident) {
        return entities.createQuery(
                        "select i from IncidentItem i where i.incident = :incident order by i.at, i.id",
                        IncidentItem.class)
                .setParameter("incident", incident.value())
                .getResultStream()
                .map(IncidentItem::row)
                .toList();
    }

    List<TaskRow> tasks(IncidentId incident) {
        return entities.createQuery(
                        "select t from IncidentTask t where t.incident = :incident order by t.place",
                        IncidentTask.class)
                .setParameter("incident", incident.value())
                .getResultStream()
                .map(IncidentTask::row)
                .toList();
    }

    List<Subject> subjects(IncidentId incident) {
        return NativeRows.of(entities.createNativeQuery(
                                "select kind, id, name from soc_incident_entity where incident = :incident"
                                        + " order by kind, name",
                                Object[].class)
                        .setParameter("incident", incident.value()))
                .map(row -> new Subject(EntityKind.valueOf((String) row[0]), (String) row[1], (String) row[2]))
                .toList();
    }

    private IncidentNumber number(Instant now) {
        int year = IncidentNumber.yearOf(now);
        Number serial = (Number) entities.createNativeQuery("insert into soc_incident_number (year, last)"
                        + " values (:year, 1) on conflict (year) do update set last = soc_incident_number.last + 1"
                        + " returning last")
                .setParameter("year", year)
                .getSingleResult();
        return new IncidentNumber(year, serial.intValue());
    }
}
