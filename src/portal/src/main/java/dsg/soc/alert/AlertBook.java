package dsg.soc.alert;

import dsg.account.AccountDirectory;
import dsg.loganalysis.LogFeed;
import dsg.loganalysis.LogRow;
import dsg.platform.access.Refused;
import dsg.soc.AlertId;
import dsg.soc.EntityKind;
import dsg.soc.IncidentId;
import dsg.soc.NativeRows;
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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes alerts, and finds them. One rule has one open alert of one subject: more of the same joins it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AlertBook {

    /** Of a storm the first ones tell what it is. */
    private static final int MOST_EVENTS = 200;

    private static final String RAISE = """
        insert into soc_alert (rule, title, author, severity, weight, entity_kind, entity, entity_name, state, report_only,
            first_at, last_at, found_at, raised_at, figure)
        values (:rule, :title, :author, :severity, :weight, :kind, :entity, :name, 'NEW', :reportOnly, :first, :last, :last, :now,
            :figure)
        on conflict (rule, entity_kind, entity) where state <> 'CLOSED' do update
        set last_at = greatest(soc_alert.last_at, excluded.last_at), findings = soc_alert.findings + 1, figure = excluded.figure,
            version = soc_alert.version + 1
        returning id\
        """;

    private static final String EVENT = """
        insert into soc_alert_event (alert, number, received_at)
        select :alert, :number, :received
        where (select count(*) from soc_alert_event where alert = :alert) < :most on conflict do nothing\
        """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    AccountDirectory accounts;

    @Inject
    LogFeed feed;

    @Inject
    Clock clock;

    /** Notes what a rule has found. */
    public AlertId raise(Raised found) {
        Instant first = found.events().isEmpty()
                ? found.at()
                : found.events().getFirst().received();
        UUID alert = (UUID) entities.createNativeQuery(RAISE, UUID.class)
                .setParameter("rule", found.rule())
                .setParameter("title", found.title())
                .setParameter("author", found.author())
                .setParameter("severity", found.severity().name())
                .setParameter("weight", found.severity().weight())
                .setParameter("kind", found.subject().kind().name())
                .setParameter("entity", found.subject().id())
                .setParameter("name", found.subject().name())
                .setParameter("reportOnly", found.reportOnly())
                .setParameter("first", first)
                .setParameter("last", found.at())
                .setParameter("now", clock.instant())
                .setParameter("figure", found.figure())
                .getSingleResult();
        found.events().forEach(event -> event(alert, event));
        subject(alert, found.subject());
        found.others().forEach(other -> subject(alert, other));
        return new AlertId(alert);
    }

    private void event(UUID alert, Raised.Sighting event) {
        entities.createNativeQuery(EVENT)
                .setParameter("alert", alert)
                .setParameter("number", event.number())
                .setParameter("received", event.received())
                .setParameter("most", MOST_EVENTS)
                .executeUpdate();
    }

    private void subject(UUID alert, Subject subject) {
        entities.createNativeQuery(
                        "insert into soc_alert_entity (alert, kind, id, name) values (:alert, :kind, :id, :name)"
                                + " on conflict do nothing")
                .setParameter("alert", alert)
                .setParameter("kind", subject.kind().name())
                .setParameter("id", subject.id())
                .setParameter("name", subject.name())
                .executeUpdate();
    }

    /** So that of two who change it the second sees the first. */
    public Alert locked(AlertId id) {
        return Optional.ofNullable(entities.find(Alert.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Refused.notFound("soc.alert.unknown"));
    }

    Alert get(AlertId id) {
        return Optional.ofNullable(entities.find(Alert.class, id.value()))
                .orElseThrow(() -> Refused.notFound("soc.alert.unknown"));
    }

    /** What belongs to this incident. */
    public List<Alert> of(IncidentId incident) {
        return entities.createQuery(
                        "select a from Alert a where a.incident = :incident order by a.firstAt", Alert.class)
                .setParameter("incident", incident.value())
                .getResultList();
    }

    /** The alerts as rows of a list. */
    public List<AlertRow> rows(Collection<Alert> alerts) {
        List<UUID> people = alerts.stream()
                .flatMap(each -> Stream.of(each.assignee(), each.holder()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        Map<UUID, String> names = people.isEmpty() ? Map.of() : accounts.namesOfPeople(people);
        return alerts.stream()
                .map(each -> each.row(
                        each.assignee().map(names::get).orElse(""),
                        each.holder().map(names::get).orElse("")))
                .toList();
    }

    /** Everybody and everything that it has to do with. */
    public List<Subject> subjects(AlertId alert) {
        return NativeRows.of(entities.createNativeQuery(
                                "select kind, id, name from soc_alert_entity where alert = :alert order by kind, name",
                                Object[].class)
                        .setParameter("alert", alert.value()))
                .map(row -> new Subject(EntityKind.valueOf((String) row[0]), (String) row[1], (String) row[2]))
                .toList();
    }

    /** Its events as the caller may read them. */
    List<LogRow> events(AlertId alert) {
        Numbers numbers = numbers(alert);
        return feed.named(numbers.all(), numbers.from(), numbers.until());
    }

    /** Its events as they were stored, to be kept as evidence. */
    public List<LogRow> evidence(AlertId alert) {
        Numbers numbers = numbers(alert);
        return feed.stored(numbers.all(), numbers.from(), numbers.until());
    }

    private record Numbers(List<Long> all, Instant from, Instant until) {}

    private Numbers numbers(AlertId alert) {
        List<Object[]> all = NativeRows.of(entities.createNativeQuery(
                                "select number, received_at from soc_alert_event where alert = :alert order by number",
                                Object[].class)
                        .setParameter("alert", alert.value()))
                .toList();
        return new Numbers(
                all.stream().map(row -> (Long) row[0]).toList(),
                all.stream()
                        .map(row -> (Instant) row[1])
                        .min(Instant::compareTo)
                        .orElse(Instant.EPOCH),
                all.stream()
                        .map(row -> (Instant) row[1])
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH));
    }

    /** Alerts that have to do with this subject, the newest first. */
    public List<AlertRow> about(EntityKind kind, String id, int most) {
        return rows(NativeRows.of(
                        entities.createNativeQuery(
                                        "select a.* from soc_alert a join soc_alert_entity e on e.alert = a.id where"
                                                + " e.kind = :kind and e.id = :id order by a.last_at desc, a.id limit"
                                                + " :most",
                                        Alert.class)
                                .setParameter("kind", kind.name())
                                .setParameter("id", id)
                                .setParameter("most", most),
                        Alert.class)
                .toList());
    }
}
