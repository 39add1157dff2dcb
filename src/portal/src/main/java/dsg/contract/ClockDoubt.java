package dsg.contract;

import dsg.platform.access.Unavailable;
import dsg.platform.calendar.ClockTrust;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Whether somebody has still to settle what is wrong with the clock; until then nothing final happens. */
@ApplicationScoped
class ClockDoubt implements ClockTrust {

    @PersistenceContext
    EntityManager entities;

    @Inject
    ContractClock clock;

    @Override
    public boolean isTrusted() {
        try {
            // a leap that nobody has met yet becomes an alarm by this
            clock.now();
        } catch (Unavailable wrong) {
            return false;
        }
        return !isOpen();
    }

    boolean isOpen() {
        return !alarms().isEmpty();
    }

    /** The alarms that nobody has settled, the oldest first. */
    List<ClockAlarm> alarms() {
        return entities.createQuery(
                        "select a from ClockAlarm a where a.settledAt is null order by a.seen", ClockAlarm.class)
                .getResultList();
    }
}
