package dsg.soc.alert;

import dsg.platform.access.CurrentCaller;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.listing.Keyset;
import dsg.platform.listing.ListPage;
import dsg.platform.listing.Slice;
import dsg.soc.AlertId;
import dsg.soc.EntityKind;
import dsg.soc.SocService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Use cases of the queue of alerts. */
@Stateless
public class AlertDesk {

    private static final int MOST = 200;

    private static final Keyset<Alert> QUEUE = Keyset.of(
            Alert.class, Map.of("last", "lastAt", "weight", "weight", "findings", "findings", "rule", "rule"));

    @PersistenceContext
    EntityManager entities;

    @Inject
    AlertBook book;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** One page of the queue, by {@code last}, {@code weight}, {@code findings} or {@code rule}. */
    @UseCase(SocService.VIEW_ALERTS)
    public Slice<AlertRow> page(ListPage page, AlertFilter filter) {
        return QUEUE.slice(entities, page, (builder, alert) -> conditions(builder, alert, filter))
                .mapAll(book::rows);
    }

    private List<Predicate> conditions(CriteriaBuilder builder, Root<Alert> alert, AlertFilter filter) {
        List<Predicate> all = new ArrayList<>();
        boolean closed = filter.show() == AlertFilter.Show.CLOSED;
        all.add(
                closed
                        ? builder.equal(alert.get("state"), AlertState.CLOSED)
                        : builder.notEqual(alert.get("state"), AlertState.CLOSED));
        boolean reportOnly = filter.show() == AlertFilter.Show.REPORT_ONLY;
        all.add(builder.equal(alert.get("reportOnly"), reportOnly));
        if (filter.show() == AlertFilter.Show.MINE) {
            all.add(builder.equal(
                    alert.get("assignedTo"), current.get().account().value()));
        }
        if (filter.severity() != null) {
            all.add(builder.ge(alert.get("weight"), filter.severity().weight()));
        }
        if (!filter.rule().isEmpty()) {
            all.add(builder.equal(alert.get("rule"), filter.rule()));
        }
        return all;
    }

    /** One alert with its events. */
    @UseCase(SocService.VIEW_ALERTS)
    public AlertPage page(AlertId id) {
        audit.about("alert", id.value());
        Alert alert = book.get(id);
        return new AlertPage(book.rows(List.of(alert)).getFirst(), book.events(id), book.subjects(id));
    }

    /** What has to do with this person, account, terminal, contract, site or address; the newest first. */
    @UseCase(SocService.VIEW_ALERTS)
    public List<AlertRow> about(EntityKind kind, String id) {
        audit.detail(kind + " " + id);
        return book.about(kind, id, MOST);
    }

    /** The caller looks after it from now on. */
    @UseCase(SocService.TRIAGE_ALERT)
    public void take(AlertId id) {
        audit.about("alert", id.value());
        book.locked(id).take(current.get().account(), clock.instant());
    }

    /** The caller says what it was. */
    @UseCase(SocService.TRIAGE_ALERT)
    public void close(AlertId id, Judgement verdict) {
        audit.about("alert", id.value());
        audit.detail(verdict.name());
        book.locked(id).close(verdict, current.get().account(), clock.instant());
    }
}
