package dsg.contract;

import dsg.platform.access.RuleBroken;
import java.time.LocalDate;

/** What may become of a contract's periods, and when at the earliest (T15, T16). Pure. */
final class ChangeRule {

    private ChangeRule() {}

    /** Refuses what no approval could bring into force: nothing opens a closed contract, and nothing at all a destroyed key. */
    static void requireOpen(ContractState state) {
        switch (state) {
            case KEY_DESTROYED -> throw new RuleBroken("contract.change.destroyed");
            case CLOSED -> throw new RuleBroken("contract.change.closed");
            case PLANNED, IN_USE, TIDYING -> {
                // its periods may change
            }
        }
    }

    /**
     * The use period that comes into force.
     *
     * <p>Before its beginning everything may move. Afterwards the beginning stands, and the end lies on the day of approval or later:
     * tidying begins on the day after it at the earliest, whatever was asked for. While tidying runs already, the end may only move
     * later.
     *
     * @param today the day of approval in Japan
     */
    static Period used(ContractState state, Period before, Period wanted, LocalDate today) {
        requireOpen(state);
        if (state == ContractState.PLANNED) {
            if (wanted.until().isBefore(today)) {
                throw new RuleBroken("contract.change.past", wanted.until());
            }
            return wanted;
        }
        if (!wanted.from().equals(before.from())) {
            throw new RuleBroken("contract.change.begun", before.from());
        }
        if (state == ContractState.TIDYING) {
            if (!wanted.until().isAfter(before.until())) {
                throw new RuleBroken("contract.change.tidying", before.until());
            }
            return wanted;
        }
        return wanted.until().isBefore(today) ? new Period(wanted.from(), today) : wanted;
    }
}
