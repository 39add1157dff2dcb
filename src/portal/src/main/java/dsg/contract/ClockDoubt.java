package dsg.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Whether somebody has still to settle what is wrong with the clock; until then nothing final happens. */
@ApplicationScoped
class ClockDoubt {

    @PersistenceContext
    EntityManager entities;

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
