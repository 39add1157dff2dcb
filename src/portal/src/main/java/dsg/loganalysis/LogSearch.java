package dsg.loganalysis;

import dsg.platform.access.CurrentCaller;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Searching the store. */
@Stateless
public class LogSearch {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int MOST_SAVED = 50;

    @Inject
    LogReading reading;

    @Inject
    LogSources sources;

    @Inject
    FileNames names;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager entities;

    /** One page, the newest first. */
    @UseCase(LogAnalysisService.SEARCH_LOGS)
    public LogPage page(LogQuery query) {
        List<LogRow> rows = reading.rows(query, LogQuery.PAGE + 1);
        boolean older = rows.size() > LogQuery.PAGE;
        return new LogPage(
                (older ? rows.subList(0, LogQuery.PAGE) : rows)
                        .stream().map(names::forCaller).toList(),
                older);
    }

    /** What the events of the query are like. */
    @UseCase(LogAnalysisService.SEARCH_LOGS)
    public LogSummary summary(LogQuery query) {
        return reading.summary(query);
    }

    /** All of them, for a file; refused where they are too many to be one. */
    @UseCase(LogAnalysisService.EXPORT_LOGS)
    public List<LogRow> export(LogQuery query) {
        List<LogRow> rows = reading.rows(query, LogQuery.EXPORT + 1);
        if (rows.size() > LogQuery.EXPORT) {
            throw new RuleBroken("loganalysis.export.too-many", LogQuery.EXPORT);
        }
        audit.detail("rows=" + rows.size());
        return rows.stream().map(names::forCaller).toList();
    }

    /** The caller's own saved searches, by name. */
    @UseCase(LogAnalysisService.SEARCH_LOGS)
    public List<SavedSearch> saved() {
        return Rows.of(entities.createNativeQuery(
                                "select id, name, address from log_search where account = :account order by name",
                                Object[].class)
                        .setParameter("account", current.get().account().value()))
                .map(row -> new SavedSearch((UUID) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    /**
     * Keeps a search under a name; what had that name before is replaced.
     *
     * @param address the filters as they stand in the page's address
     */
    @UseCase(LogAnalysisService.SAVE_LOG_SEARCH)
    public void save(String name, String address) {
        String plain = name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME || address.length() > LONGEST_ADDRESS) {
            throw new RuleBroken("loganalysis.saved.name", LONGEST_NAME);
        }
        if (saved().size() >= MOST_SAVED) {
            throw new RuleBroken("loganalysis.saved.most", MOST_SAVED);
        }
        UUID account = current.get().account().value();
        entities.createNativeQuery("delete from log_search where account = :account and name = :name")
                .setParameter("account", account)
                .setParameter("name", plain)
                .executeUpdate();
        UUID id = UUID.randomUUID();
        entities.createNativeQuery("""
                insert into log_search (id, account, name, address, saved_at) values (:id, :account, :name, :address, :now)\
                """)
                .setParameter("id", id)
                .setParameter("account", account)
                .setParameter("name", plain)
                .setParameter("address", address)
                .setParameter("now", clock.instant())
                .executeUpdate();
        audit.about("log-search", id);
    }

    /** Every source, and whether it is heard. */
    @UseCase(LogAnalysisService.VIEW_LOG_SOURCES)
    public List<SourceRow> sources() {
        return sources.all();
    }
}
