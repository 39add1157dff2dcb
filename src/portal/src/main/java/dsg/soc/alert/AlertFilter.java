package dsg.soc.alert;

import dsg.soc.Gravity;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts the queue shows.
 *
 * @param show open ones, the caller's own, closed ones, or what rules that only report have found
 * @param severity this or worse
 * @param rule only of this rule; empty: of all
 */
public record AlertFilter(Show show, @Nullable Gravity severity, String rule) implements Serializable {

    /** Which part of them. */
    public enum Show {
        OPEN,
        MINE,
        CLOSED,
        REPORT_ONLY
    }
}
