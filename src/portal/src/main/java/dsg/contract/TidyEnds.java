package dsg.contract;

import dsg.platform.access.RuleBroken;
import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import dsg.platform.calendar.BusinessDays;
import dsg.platform.calendar.CalendarChanged;
import dsg.platform.calendar.CalendarUse;
import dsg.platform.calendar.Calendars;
import dsg.platform.calendar.HolidayRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/** Counts the end of tidy periods, and counts again when the holiday table changes (R63, T18). */
@ApplicationScoped
public class TidyEnds {

    /** Days that are neither Saturday, Sunday nor holiday. */
    static final int DAYS = 14;

    @Inject
    Calendars calendars;

    @Inject
    ContractDirectory contracts;

    @Inject
    ContractClock clock;

    @Inject
    AuditLog audit;

    /** The end of the period that follows this last day of use, counted from the day after it whatever day that is (T18). */
    public TidyEnd after(LocalDate useUntil) {
        try {
            return counted(calendars.days(CalendarUse.TIDY_PERIOD), useUntil);
        } catch (DateTimeException unknownYear) {
            throw new RuleBroken("contract.change.beyond", HolidayRules.LAST_YEAR);
        }
    }

    static TidyEnd counted(BusinessDays days, LocalDate useUntil) {
        return new TidyEnd(days.nth(useUntil, DAYS), days.table().id());
    }

    /** Part of putting the table in force: both hold, or neither. */
    void changed(@Observes CalendarChanged event) {
        Instant now = clock.now();
        contracts.all().forEach(id -> recount(contracts.get(id), now));
    }

    /**
     * Counts again where another table is in force than the end was counted with. What was published is never shortened, and what is
     * closed stays closed.
     */
    void recount(Contract contract, Instant now) {
        BusinessDays days = calendars.days(CalendarUse.TIDY_PERIOD);
        boolean open = contract.terms().stateAt(now).isOpen();
        boolean counted = days.table().id().equals(contract.tidyEnd().calendar());
        if (open && !counted && contract.lengthen(counted(days, contract.used().until()))) {
            audit.system(
                    "CONTRACT_TIDY_LENGTHENED",
                    Outcome.OK,
                    null,
                    "contract",
                    contract.id().value(),
                    contract.id().value());
        }
    }
}
