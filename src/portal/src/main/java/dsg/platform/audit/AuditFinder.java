package dsg.platform.audit;

import dsg.platform.calendar.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
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
import org.jspecify.annotations.Nullable;

/** Finds rows of the log for those who may read them; no use case of its own, so it decides nothing. */
@ApplicationScoped
public class AuditFinder {

    @PersistenceContext
    EntityManager entities;

    /** Rows that the query lets through, the newest first. */
    public List<AuditRow> rows(AuditQuery query, int limit) {
        CriteriaBuilder builder = entities.getCriteriaBuilder();
        var select = builder.createQuery(AuditEvent.class);
        var event = select.from(AuditEvent.class);
        select.where(filters(query, builder, event).toArray(Predicate[]::new))
                .orderBy(builder.desc(event.get("at")), builder.desc(event.get("id")));
        return entities.createQuery(select)
                .setMaxResults(limit)
                .getResultStream()
                .map(AuditEvent::row)
                .toList();
    }

    private List<Predicate> filters(AuditQuery query, CriteriaBuilder builder, Root<AuditEvent> event) {
        List<Predicate> all = new ArrayList<>();
        if (query.from() != null) {
            all.add(builder.greaterThanOrEqualTo(event.get("at"), startOf(query.from())));
        }
        if (query.until() != null) {
            all.add(builder.lessThan(event.get("at"), startOf(query.until().plusDays(1))));
        }
        same(all, builder, event, "username", query.username());
        same(all, builder, event, "action", query.action());
        same(all, builder, event, "outcome", query.outcome());
        same(all, builder, event, "terminal", query.terminal());
        same(all, builder, event, "contract", query.contract());
        same(all, builder, event, "objectId", query.object());
        if (!query.any().isEmpty()) {
            all.add(event.get("username").in(query.any()));
        }
        AuditEvent edge = query.after() == null ? null : entities.find(AuditEvent.class, query.after());
        if (edge != null) {
            // what the index begins at and partitions are left out by; the rest only decides within one moment
            all.add(builder.lessThanOrEqualTo(event.get("at"), edge.at()));
            all.add(builder.or(
                    builder.lessThan(event.get("at"), edge.at()),
                    builder.and(
                            builder.equal(event.get("at"), edge.at()),
                            builder.lessThan(event.<UUID>get("id"), query.after()))));
        }
        return all;
    }

    private static void same(
            List<Predicate> all,
            CriteriaBuilder builder,
            Root<AuditEvent> event,
            String field,
            @Nullable Object value) {
        if (value != null) {
            all.add(builder.equal(event.get(field), value));
        }
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Clocks.JAPAN).toInstant();
    }
}
