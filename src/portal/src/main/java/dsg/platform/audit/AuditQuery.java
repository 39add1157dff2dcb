package dsg.platform.audit;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for rows of the log, the newest first. Every filter left null lets everything through.
 *
 * @param from first day, Japan's calendar
 * @param until last day, inclusive
 * @param username the issued identifier, whole
 * @param object identifier of what it was about
 * @param any issued identifiers of which a row has to bear one, those of one person; empty lets everything through
 * @param after the last row of the page before; null asks for the first page
 */
public record AuditQuery(
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String username,
        @Nullable String action,
        @Nullable Outcome outcome,
        @Nullable UUID terminal,
        @Nullable UUID contract,
        @Nullable UUID object,
        Set<String> any,
        @Nullable UUID after) {

    public AuditQuery {
        any = Set.copyOf(any);
    }

    /** The same for what was done under any of these names. */
    public AuditQuery byAny(Set<String> names) {
        return new AuditQuery(from, until, username, action, outcome, terminal, contract, object, names, after);
    }

    /** Everything that has to do with one contract. */
    public static AuditQuery ofContract(UUID contract) {
        return new AuditQuery(null, null, null, null, null, null, contract, null, Set.of(), null);
    }

    /** Everything that was done under this name. */
    public static AuditQuery ofAction(String action) {
        return new AuditQuery(null, null, null, action, null, null, null, null, Set.of(), null);
    }

    /** Rows of one page. */
    public static final int PAGE = 100;

    /** Rows of one exported file at most. */
    public static final int EXPORT = 50_000;
}
