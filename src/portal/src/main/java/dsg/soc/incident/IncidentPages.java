package dsg.soc.incident;

import dsg.duty.DutyDesk;
import dsg.duty.DutyDirectory;
import dsg.soc.IncidentId;
import dsg.soc.SocAction;
import dsg.soc.Subject;
import dsg.soc.alert.AlertBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts one incident's page together. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class IncidentPages {

    @PersistenceContext
    EntityManager entities;

    @Inject
    IncidentBook book;

    @Inject
    AlertBook alerts;

    @Inject
    Notices notices;

    @Inject
    DutyDirectory duty;

    @Inject
    Clock clock;

    @Inject
    @Any
    Instance<SocAction> actions;

    IncidentPage of(IncidentId id) {
        Incident incident = book.get(id);
        List<Subject> subjects = book.subjects(id);
        IncidentRow row = book.rows(List.of(incident)).getFirst();
        return new IncidentPage(
                row,
                book.items(id),
                book.tasks(id),
                subjects,
                alerts.rows(alerts.of(id)),
                evidence(id),
                doings(id),
                possible(subjects),
                notices.of(row),
                duty.at(DutyDesk.SOC, clock.instant()).orElse(null));
    }

    private List<IncidentPage.Possible> possible(List<Subject> subjects) {
        return actions.stream()
                .sorted(Comparator.comparing(SocAction::needsSecond).thenComparing(SocAction::kind))
                .flatMap(action -> subjects.stream()
                        .filter(subject -> subject.kind() == action.target())
                        .map(subject -> new IncidentPage.Possible(action.kind(), subject, action.needsSecond())))
                .toList();
    }

    private List<EvidenceRow> evidence(IncidentId id) {
        List<Evidence> all = entities.createQuery(
                        "select e from Evidence e where e.incident = :incident order by e.collectedAt, e.id",
                        Evidence.class)
                .setParameter("incident", id.value())
                .getResultList();
        Map<UUID, List<EvidenceRow.Hand>> hands = all.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select c from Custody c where c.evidence in :all order by c.at, c.id", Custody.class)
                        .setParameter("all", all.stream().map(Evidence::id).toList())
                        .getResultStream()
                        .collect(Collectors.groupingBy(
                                Custody::evidence, Collectors.mapping(Custody::hand, Collectors.toList())));
        Map<UUID, String> names = book.names(all.stream().map(Evidence::collectedBy));
        return all.stream()
                .map(each -> new EvidenceRow(
                        each.id(),
                        each.name(),
                        each.place(),
                        each.sha256(),
                        each.content()
                                .map(content -> Hashes.sha256(content).equals(each.sha256()))
                                .orElse(true),
                        each.collectedAt(),
                        names.getOrDefault(each.collectedBy(), ""),
                        hands.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private List<DoingRow> doings(IncidentId id) {
        List<Doing> all = entities.createQuery(
                        "select d from Doing d where d.incident = :incident order by d.askedAt, d.id", Doing.class)
                .setParameter("incident", id.value())
                .getResultList();
        Map<UUID, String> names = book.names(all.stream().flatMap(each -> Stream.of(each.askedBy(), each.decidedBy())));
        return all.stream()
                .map(each -> each.row(
                        names.getOrDefault(each.askedBy(), ""),
                        each.decidedBy() == null ? "" : names.getOrDefault(each.decidedBy(), "")))
                .toList();
    }

    /** Whether an action of it still waits for a second person. */
    boolean isAwaited(IncidentId id) {
        return doings(id).stream().anyMatch(DoingRow::isWaiting);
    }
}
