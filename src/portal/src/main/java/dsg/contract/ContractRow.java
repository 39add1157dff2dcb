package dsg.contract;

import dsg.platform.access.ContractId;
import dsg.platform.calendar.HolidayTableId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A contract in the list of all.
 *
 * @param tidyUntil the last day of tidying as published
 * @param calendar the version of the calendar that it was counted with; null where it was counted before there was one
 * @param missing what has to be on record before it can be used
 */
public record ContractRow(
        ContractId id,
        String number,
        String title,
        String office,
        String prime,
        ContractState state,
        Period contracted,
        Period used,
        LocalDate tidyUntil,
        @Nullable HolidayTableId calendar,
        Set<Fact> missing) {

    ContractRow missing(Set<Fact> facts) {
        return new ContractRow(id, number, title, office, prime, state, contracted, used, tidyUntil, calendar, facts);
    }

    /** What it comes to next, and when: the day on which its present state ends. */
    public LocalDate stateUntil() {
        return switch (state) {
            case PLANNED -> used.from().minusDays(1);
            case IN_USE -> used.until();
            case TIDYING, CLOSED, KEY_DESTROYED -> tidyUntil;
        };
    }
}
