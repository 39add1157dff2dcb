package dsg.duty;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The roster of one desk in one month.
 *
 * @param now whose turn it is; null where nobody's
 * @param people who may take a turn
 * @param mine whether the caller may set it
 */
public record DutyPage(
        DutyDesk desk,
        YearMonth month,
        @Nullable OnDuty now,
        List<ShiftRow> shifts,
        List<Candidate> people,
        boolean mine) {

    /** Somebody who may take a turn. */
    public record Candidate(UUID account, String name) {}
}
