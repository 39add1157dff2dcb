package dsg.enrolment;

import dsg.platform.calendar.BusinessDays;
import dsg.platform.calendar.Calendars;
import dsg.platform.calendar.Clocks;
import dsg.platform.calendar.Desk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** When and where people are enrolled: set by the operator, on business days of the office. */
@ApplicationScoped
class BookingTimes {

    /** How many business days ahead one may book, from the next one on. */
    private static final int DAYS = 10;

    @Inject
    Calendars calendars;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "dsg.enrolment.slots", defaultValue = "10:00,11:00,13:30,14:30,15:30")
    List<String> times;

    @Inject
    @ConfigProperty(name = "dsg.enrolment.place", defaultValue = "情報システム管理室 静脈登録窓口")
    String place;

    /** All that lie ahead, taken or not, the next first. */
    List<Instant> ahead() {
        BusinessDays days = calendars.days(Desk.JOINING_SUPPORT.use());
        LocalDate today = LocalDate.ofInstant(clock.instant(), Clocks.JAPAN);
        return IntStream.rangeClosed(1, DAYS)
                .mapToObj(count -> days.nth(today, count))
                .flatMap(day -> times.stream().map(time -> day.atTime(LocalTime.parse(time.strip()))))
                .map(moment -> moment.atZone(Clocks.JAPAN).toInstant())
                .toList();
    }

    String place() {
        return place;
    }
}
