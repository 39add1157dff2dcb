package dsg.contract;

import dsg.platform.access.RuleBroken;
import java.time.LocalDate;

/** A span of Japanese calendar days, both ends inclusive. */
public record Period(LocalDate from, LocalDate until) {

    public Period {
        if (until.isBefore(from)) {
            throw new RuleBroken("contract.period.backwards", from, until);
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    public boolean contains(Period other) {
        return contains(other.from) && contains(other.until);
    }
}
