package dsg.contract;

import dsg.platform.calendar.Clocks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What a contract's state is decided by, and the one place that decides it: pure, so that screens, transfers, effects and tests all
 * get the same answer. Days are Japan's; each ends at 24:00, and that instant belongs to what comes next (T53).
 *
 * @param used the use period, both days inclusive (R62)
 * @param tidyUntil the published last day of tidying, inclusive (R63, T18)
 * @param keyDestroyed whether the contract's key is gone: a fact that no date undoes
 */
public record ContractTerms(Period used, LocalDate tidyUntil, boolean keyDestroyed) {

    public ContractTerms {
        if (tidyUntil.isBefore(used.until())) {
            throw new IllegalArgumentException("tidying ends after the use period, not on " + tidyUntil);
        }
    }

    public ContractState stateAt(Instant instant) {
        if (keyDestroyed) {
            return ContractState.KEY_DESTROYED;
        }
        if (instant.isBefore(opensAt())) {
            return ContractState.PLANNED;
        }
        if (instant.isBefore(tidiesAt())) {
            return ContractState.IN_USE;
        }
        return instant.isBefore(closesAt()) ? ContractState.TIDYING : ContractState.CLOSED;
    }

    /** The first instant of the use period. */
    public Instant opensAt() {
        return startOf(used.from());
    }

    /** The first instant of tidying, which is no longer in use. */
    public Instant tidiesAt() {
        return startOf(used.until().plusDays(1));
    }

    /** The instant at which everything is shut. */
    public Instant closesAt() {
        return startOf(tidyUntil.plusDays(1));
    }

    /** Calendar days that are left of tidying, the running one counted: 1 on the last day, 0 from its end on. */
    public long tidyDaysLeft(Instant instant) {
        LocalDate today = LocalDate.ofInstant(instant, Clocks.JAPAN);
        return Math.max(0, ChronoUnit.DAYS.between(today, tidyUntil) + 1);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Clocks.JAPAN).toInstant();
    }
}
