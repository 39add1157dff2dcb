package dsg.platform.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Adds versions of the calendar. It decides nothing: the use cases of the calendar's own service stand before it. */
@ApplicationScoped
public class CalendarRegister {

    /** Any number that no other part of the gateway locks. */
    private static final long LOCK = 0x63616c656e646172L;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Event<CalendarChanged> changed;

    @Inject
    Clock clock;

    /**
     * Puts a version in force, if the one that it was made from still is.
     *
     * @return the version now in force; empty where another one came in between, and nothing was done
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<HolidayTableId> add(CalendarDraft draft, HolidayTableId instead) {
        lock();
        CalendarRow last = last().orElseThrow();
        if (!last.id().equals(instead)) {
            return Optional.empty();
        }
        CalendarRow next = new CalendarRow(draft, last.number() + 1, clock.instant());
        entities.persist(next);
        entities.flush();
        changed.fire(new CalendarChanged(last.id(), next.id()));
        return Optional.of(next.id());
    }

    /** Makes the first version where there is none. In a transaction of its own: whoever needed it may fail, the calendar stays. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    HolidayTableId begin() {
        lock();
        return last().orElseGet(this::first).id();
    }

    private CalendarRow first() {
        CalendarRow row = new CalendarRow(CalendarDraft.ofRules(), 1, clock.instant());
        entities.persist(row);
        return row;
    }

    private Optional<CalendarRow> last() {
        return entities.createQuery("select c from CalendarRow c order by c.number desc", CalendarRow.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** One writer at a time, whichever process it is in; held until the transaction ends. */
    private void lock() {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(" + LOCK + ") as text)")
                .getSingleResult();
    }
}
