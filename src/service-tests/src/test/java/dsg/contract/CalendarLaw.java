package dsg.contract;

import dsg.platform.calendar.CalendarDraft;
import dsg.platform.calendar.CalendarOrigin;
import dsg.platform.calendar.Holiday;
import dsg.platform.calendar.HolidayKind;
import dsg.platform.calendar.HolidayTable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A law that makes days holidays, or takes holidays away. */
final class CalendarLaw {

    private CalendarLaw() {}

    static CalendarDraft with(HolidayTable before, Collection<Holiday> kept, List<LocalDate> more, UUID by) {
        List<Holiday> days = Stream.concat(
                        kept.stream().filter(holiday -> !more.contains(holiday.day())),
                        more.stream().map(day -> new Holiday(day, "特別の休日", HolidayKind.ONE_OFF, false)))
                .sorted((one, other) -> one.day().compareTo(other.day()))
                .toList();
        return new CalendarDraft(
                CalendarOrigin.RULES, "試験の法律", null, before.officially(), days, before.closings(), by, "試験");
    }
}
