package dsg.contract.view;

import dsg.contract.Contract;
import dsg.contract.ContractClock;
import dsg.contract.ContractDirectory;
import dsg.contract.ContractState;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Unavailable;
import dsg.platform.calendar.CalendarUse;
import dsg.platform.calendar.Calendars;
import dsg.platform.calendar.Clocks;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The banner on every page of a contract in tidying: until when, and how many days are left (R63, T17). */
@Named
@RequestScoped
public class TidyBannerView {

    @Inject
    CurrentCaller current;

    @Inject
    ContractDirectory contracts;

    @Inject
    ContractClock clock;

    @Inject
    Calendars calendars;

    private @Nullable LocalDate until;
    private long daysLeft;
    private int workingDaysLeft;

    /** A clock that cannot be asked says so where something is done; a banner is no place for that. */
    @PostConstruct
    void look() {
        try {
            current.find().map(Caller::contract).map(contracts::get).ifPresent(contract -> look(contract, clock.now()));
        } catch (Unavailable unknown) {
            until = null;
        }
    }

    private void look(Contract contract, Instant now) {
        if (contract.terms().stateAt(now) == ContractState.TIDYING) {
            until = contract.tidyEnd().day();
            daysLeft = contract.terms().tidyDaysLeft(now);
            workingDaysLeft = calendars
                    .days(CalendarUse.TIDY_PERIOD)
                    .daysLeft(
                            LocalDate.ofInstant(now, Clocks.JAPAN),
                            contract.tidyEnd().day());
        }
    }

    public boolean isTidying() {
        return until != null;
    }

    /** The last day, which ends at 24:00 in Japan. */
    public @Nullable LocalDate getUntil() {
        return until;
    }

    /** Calendar days, the running one counted. */
    public long getDaysLeft() {
        return daysLeft;
    }

    /** Of these, the ones that are neither Saturday, Sunday nor holiday. */
    public int getWorkingDaysLeft() {
        return workingDaysLeft;
    }
}
