package dsg.soc.alert;

import dsg.soc.AlertId;
import dsg.soc.Gravity;
import dsg.soc.IncidentId;
import dsg.soc.Subject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alert in the queue.
 *
 * @param rule its identifier
 * @param title of the rule at that time
 * @param author who wrote the rule
 * @param findings how often the rule has matched since it is open
 * @param figure what a correlation came to last; empty for a single event
 * @param assignee empty while nobody has it
 * @param holder who was on duty, and has to take it up; empty where nobody was
 * @param escalatedAt when it was passed on last because nobody took it up; null: never
 */
public record AlertRow(
        AlertId id,
        String rule,
        String title,
        String author,
        Gravity severity,
        Subject subject,
        AlertState state,
        boolean reportOnly,
        Instant firstAt,
        Instant lastAt,
        Instant raisedAt,
        int findings,
        String figure,
        String assignee,
        @Nullable Instant triagedAt,
        @Nullable Judgement verdict,
        @Nullable Instant closedAt,
        @Nullable IncidentId incident,
        String holder,
        @Nullable Instant escalatedAt) {

    public boolean isOpen() {
        return state != AlertState.CLOSED;
    }
}
