package dsg.logon;

import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Role;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.listing.Keyset;
import dsg.platform.listing.ListPage;
import dsg.platform.listing.Slice;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The history, as far as the caller may see it (R22). */
@Stateless
public class Logons {

    /** Rows of an export at most; who wants older ones asks for fewer days. */
    static final int MOST_EXPORTED = 50_000;

    private static final Keyset<LogonEvent> HISTORY = Keyset.of(LogonEvent.class, Map.of("at", "at"));
    private static final String OPEN = "select set_config('dsg.organisation', :organisation, true)";

    @PersistenceContext
    EntityManager entities;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    /** One page, sorted by {@code at}. */
    @UseCase(LogonService.VIEW_LOGONS)
    public Slice<LogonRow> page(ListPage page, LogonFilter filter) {
        return slice(page, filter);
    }

    /** The newest rows, at most {@value #MOST_EXPORTED}. */
    @UseCase(LogonService.EXPORT_LOGONS)
    public List<LogonRow> export(LogonFilter filter) {
        List<LogonRow> rows = new ArrayList<>();
        ListPage page = ListPage.first("at", true, ListPage.MOST);
        while (true) {
            Slice<LogonRow> slice = slice(page, filter);
            rows.addAll(slice.rows());
            entities.clear();
            if (slice.next() == null || rows.size() >= MOST_EXPORTED) {
                audit.detail(rows.size() + " rows");
                return rows;
            }
            page = new ListPage("at", true, slice.next(), ListPage.MOST);
        }
    }

    /** Whether the caller sees more than the own account's rows. */
    static boolean seesOthers(Caller caller) {
        return seesAll(caller) || caller.is(Role.PROTECTED_SYSTEM_MANAGER);
    }

    private static boolean seesAll(Caller caller) {
        return caller.is(Role.SECURITY_OFFICE) || caller.is(Role.PROVIDER) || caller.is(Role.AUDITOR);
    }

    private Slice<LogonRow> slice(ListPage page, LogonFilter filter) {
        Caller caller = current.get();
        entities.createNativeQuery(OPEN)
                .setParameter("organisation", caller.organisation().value().toString())
                .getSingleResult();
        return HISTORY.slice(entities, page, (builder, row) -> where(builder, row, filter, caller))
                .map(LogonEvent::row);
    }

    private static List<Predicate> where(
            CriteriaBuilder builder, Root<LogonEvent> row, LogonFilter filter, Caller caller) {
        List<Predicate> where = new ArrayList<>();
        if (!seesOthers(caller)) {
            where.add(builder.equal(row.get("account"), caller.account().value()));
        } else if (!seesAll(caller)) {
            where.add(
                    builder.equal(row.get("organisation"), caller.organisation().value()));
        }
        if (!filter.who().isEmpty()) {
            where.add(builder.or(
                    contains(builder, row.get("accountName"), filter.who()),
                    contains(builder, row.get("personName"), filter.who())));
        }
        if (!filter.terminal().isEmpty()) {
            where.add(builder.or(
                    contains(builder, row.get("terminalName"), filter.terminal()),
                    contains(builder, row.get("site"), filter.terminal())));
        }
        if (filter.kind() != null) {
            where.add(builder.equal(row.get("kind"), filter.kind()));
        }
        Expression<Instant> at = row.get("at");
        if (filter.from() != null) {
            where.add(builder.greaterThanOrEqualTo(at, filter.from()));
        }
        if (filter.until() != null) {
            where.add(builder.lessThan(at, filter.until()));
        }
        return where;
    }

    /** By position and not by pattern, so that no sign in what was typed means anything. */
    private static Predicate contains(CriteriaBuilder builder, Expression<String> column, String part) {
        return builder.greaterThan(builder.locate(builder.lower(column), part.toLowerCase(Locale.ROOT)), 0);
    }
}
