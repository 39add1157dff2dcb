package dsg.platform.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The calendar in force, and every one before it. Keep {@link HolidayTable#id} beside a date that was computed: with it the same date
 * can be computed and explained again, whatever was imported since (T18).
 */
@ApplicationScoped
public class Calendars {

    /** Versions never change, and there are a few a year. */
    private final Map<HolidayTableId, HolidayTable> known = new ConcurrentHashMap<>();

    @PersistenceContext
    EntityManager entities;

    @Inject
    CalendarRegister register;

    /** The version in force. Asked of the database every time: another process may have put one in force. */
    @Transactional
    public HolidayTable inForce() {
        return version(entities.createQuery("select c.id from CalendarRow c order by c.number desc", UUID.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(HolidayTableId::new)
                .orElseGet(register::begin));
    }

    /** Any version, in force or not; it exists, since nothing ever deletes one. */
    @Transactional
    public HolidayTable version(HolidayTableId id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("no version " + id + " of the calendar"));
    }

    @Transactional
    public Optional<HolidayTable> find(HolidayTableId id) {
        HolidayTable before = known.get(id);
        if (before != null) {
            return Optional.of(before);
        }
        Optional<HolidayTable> read = Optional.ofNullable(entities.find(CalendarRow.class, id.value()))
                .map(CalendarRow::table);
        read.ifPresent(table -> known.put(id, table));
        return read;
    }

    /** Counts for this use by the version in force. */
    @Transactional
    public BusinessDays days(CalendarUse use) {
        return new BusinessDays(inForce(), use);
    }

    /** Counts for this use as it was counted with that version. */
    @Transactional
    public BusinessDays days(CalendarUse use, HolidayTableId version) {
        return new BusinessDays(version(version), use);
    }

    /** When this desk answers, by the version in force. */
    @Transactional
    public DeskHours hours(Desk desk) {
        return new DeskHours(desk, inForce());
    }

    /** Where all versions come from, the newest first. */
    @Transactional
    public List<CalendarVersion> versions() {
        return entities.createQuery("select c from CalendarRow c order by c.number desc", CalendarRow.class)
                .getResultStream()
                .map(CalendarRow::version)
                .toList();
    }
}
