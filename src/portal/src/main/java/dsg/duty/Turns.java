package dsg.duty;

import dsg.platform.calendar.BusinessDays;
import dsg.platform.calendar.Clocks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Shares out a month: business days and the others go round apart, so that nobody has all the holidays. Pure; by one version of the
 * calendar, in Japan's time.
 */
final class Turns {

    /** When the help desk opens, and those at night go home. */
    private static final LocalTime CHANGE = LocalTime.of(9, 0);

    private final BusinessDays days;

    Turns(BusinessDays days) {
        this.days = days;
    }

    /** One turn a day, the first person's first. */
    List<Turn> of(YearMonth month, List<UUID> people) {
        int[] next = new int[2];
        return Stream.iterate(month.atDay(1), day -> day.plusDays(1))
                .limit(month.lengthOfMonth())
                .map(day -> {
                    int round = days.isBusinessDay(day) ? 0 : 1;
                    UUID person = people.get(next[round] % people.size());
                    next[round]++;
                    return new Turn(person, change(day), change(day.plusDays(1)));
                })
                .toList();
    }

    private static Instant change(LocalDate day) {
        return day.atTime(CHANGE).atZone(Clocks.JAPAN).toInstant();
    }

    /** Who has it from when until when. */
    record Turn(UUID account, Instant from, Instant until) {}
}
