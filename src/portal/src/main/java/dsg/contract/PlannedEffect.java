package dsg.contract;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One effect of a contract's terms.
 *
 * @param about the last day of tidying that it follows from
 * @param from the instant at which it is due
 * @param until the instant from which it would no longer be true
 */
record PlannedEffect(EffectKind kind, LocalDate about, Instant from, Instant until) {

    boolean isDueAt(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }
}
