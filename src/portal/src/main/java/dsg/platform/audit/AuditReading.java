package dsg.platform.audit;

import dsg.platform.access.Action;
import dsg.platform.access.UseCase;
import dsg.platform.calendar.Clocks;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reading the log: the security office's use case, itself on the log. */
@Stateless
public class AuditReading {

    @PersistenceContext
    EntityManager entities;

    /** One page of the log, the newest first. */
    @UseCase(Action.READ_AUDIT_LOG)
    public AuditPage page(AuditQuery query) {
        CriteriaBuilder builder = entities.getCriteriaBuilder();
        var select = builder.createQuery(AuditEvent.class);
        var event = select.from(AuditEvent.class);
        select.where(filters(query, builder, event).toArray(Predicate[]::new))
                .orderBy(builder.desc(event.get("at")), builder.desc(event.get("id")));
        List<AuditRow> rows = new ArrayList<>(entities.createQuery(select)
                .setMaxResults(AuditQuery.PAGE + 1)
                .getResultStream()
                .map(AuditEvent::row)
                .toList());
        boolean more = rows.size() > AuditQuery.PAGE;
        if (more) {
            rows.removeLast();
        }
        return new AuditPage(rows, more);
    }

    private List<Predicate> filters(AuditQuery query, CriteriaBuilder builder, Root<AuditEvent> event) {
        List<Predicate> all = new ArrayList<>();
        if (query.from() != null) {
            all.add(builder.greaterThanOrEqualTo(event.get("at"), startOf(query.from())));
        }
        if (query.until() != null) {
            all.add(builder.lessThan(event.get("at"), startOf(query.until().plusDays(1))));
        }
        if (query.username() != null) {
            all.add(builder.equal(event.get("username"), query.username()));
        }
        if (query.action() != null) {
            all.add(builder.equal(event.get("action"), query.action()));
        }
        if (query.outcome() != null) {
            all.add(builder.equal(event.get("outcome"), query.outcome()));
        }
        if (query.after() != null) {
            AuditEvent edge = entities.find(AuditEvent.class, query.after());
            if (edge != null) {
                all.add(builder.or(
                        builder.lessThan(event.get("at"), edge.at()),
                        builder.and(
                                builder.equal(event.get("at"), edge.at()),
                                builder.lessThan(event.<UUID>get("id"), query.after()))));
            }
        }
        return all;
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Clocks.JAPAN).toInstant();
    }
}
