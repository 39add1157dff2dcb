package dsg.platform.audit;

import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.calendar.Clocks;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
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

    /** The action of reading it, which the service of the log declares. */
    public static final String READ_AUDIT_LOG = "READ_AUDIT_LOG";

    @PersistenceContext
    EntityManager entities;

    @Inject
    AuditLog audit;

    /** One page of the log, the newest first. */
    @UseCase(READ_AUDIT_LOG)
    public AuditPage page(AuditQuery query) {
        List<AuditRow> rows = rows(query, AuditQuery.PAGE + 1);
        boolean more = rows.size() > AuditQuery.PAGE;
        return new AuditPage(more ? rows.subList(0, AuditQuery.PAGE) : rows, more);
    }

    /** All rows that the filters let through, for a file; refused where they are too many to be one. */
    @UseCase(READ_AUDIT_LOG)
    public List<AuditRow> export(AuditQuery query) {
        List<AuditRow> rows = rows(query, AuditQuery.EXPORT + 1);
        if (rows.size() > AuditQuery.EXPORT) {
            throw new RuleBroken("audit.export.too-many", AuditQuery.EXPORT);
        }
        audit.detail("rows=" + rows.size());
        return rows;
    }

    private List<AuditRow> rows(AuditQuery query, int limit) {
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
