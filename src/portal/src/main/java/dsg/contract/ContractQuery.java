package dsg.contract;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Asks for contracts.
 *
 * @param words in number, title or the names of its parties; empty for any
 * @param state null for any
 * @param endsBy only those whose present state ends on that day or before; null for any
 * @param page from 0 on
 */
public record ContractQuery(
        String words,
        @Nullable ContractState state,
        @Nullable LocalDate endsBy,
        ContractOrder order,
        boolean descending,
        int page) {

    /** Rows of one page. */
    public static final int PAGE = 50;

    public ContractQuery {
        words = words.strip();
        page = Math.max(0, page);
    }

    boolean lets(ContractRow row) {
        boolean closed = row.state() == ContractState.CLOSED || row.state() == ContractState.KEY_DESTROYED;
        return (state == null || row.state() == state)
                && (endsBy == null || (!closed && !row.stateUntil().isAfter(endsBy)))
                && names(row);
    }

    private boolean names(ContractRow row) {
        String all = String.join("\n", row.number(), row.title(), row.office(), row.prime());
        return all.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }
}
