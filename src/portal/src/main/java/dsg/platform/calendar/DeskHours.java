package dsg.platform.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.Stream;

/**
 * When a desk answers, by one version of the calendar. Times are Japan's, wherever the server stands (B3, T53); a desk's time runs
 * only while it is open. Pure.
 */
public final class DeskHours {

    private final Desk desk;
    private final BusinessDays days;

    public DeskHours(Desk desk, HolidayTable table) {
        this.desk = desk;
        this.days = new BusinessDays(table, desk.use());
    }

    public Desk desk() {
        return desk;
    }

    /** Whether somebody answers at this instant; its first moment is open, the closing time is not. */
    public boolean isOpen(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, Clocks.JAPAN);
        return days.isBusinessDay(day) && !at.isBefore(opening(day)) && at.isBefore(closing(day));
    }

    /** The first instant from this one on at which somebody answers: this one itself while the desk is open. */
    public Instant nextOpening(Instant from) {
        LocalDate today = LocalDate.ofInstant(from, Clocks.JAPAN);
        LocalDate day = days.isBusinessDay(today) && from.isBefore(closing(today)) ? today : days.nth(today, 1);
        Instant opening = opening(day);
        return from.isAfter(opening) ? from : opening;
    }

    /** How long the desk was open between two instants; nothing where the second is not after the first. */
    public Duration between(Instant from, Instant until) {
        LocalDate last = LocalDate.ofInstant(until, Clocks.JAPAN);
        LocalDate first = LocalDate.ofInstant(from, Clocks.JAPAN);
        return Stream.iterate(first, day -> !day.isAfter(last), day -> day.plusDays(1))
                .filter(days::isBusinessDay)
                .map(day -> overlap(later(from, opening(day)), earlier(until, closing(day))))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * When so much of the desk's time will have passed. It may be a closing time: what is due after a whole day is due at its end, not
     * at the next opening.
     */
    public Instant after(Instant from, Duration open) {
        if (open.isNegative()) {
            throw new IllegalArgumentException("time runs forward only: " + open);
        }
        Instant begin = nextOpening(from);
        Duration left = open;
        while (true) {
            Instant end = closing(LocalDate.ofInstant(begin, Clocks.JAPAN));
            Duration today = Duration.between(begin, end);
            if (left.compareTo(today) <= 0) {
                return begin.plus(left);
            }
            left = left.minus(today);
            begin = nextOpening(end);
        }
    }

    private Instant opening(LocalDate day) {
        return at(day, desk.opens());
    }

    private Instant closing(LocalDate day) {
        return at(day, desk.closes());
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Clocks.JAPAN).toInstant();
    }

    private static Duration overlap(Instant from, Instant until) {
        return until.isAfter(from) ? Duration.between(from, until) : Duration.ZERO;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
