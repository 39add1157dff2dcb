package dsg.calendar;

import dsg.platform.calendar.CalendarDraft;
import dsg.platform.calendar.CalendarOrigin;
import dsg.platform.calendar.Holiday;
import dsg.platform.calendar.HolidayKind;
import dsg.platform.calendar.HolidayRules;
import dsg.platform.calendar.HolidayTable;
import dsg.platform.calendar.Officially;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the next version of the calendar out of a published table: its years as published, all others by the rules. Pure. */
final class Import {

    private static final String SOURCE = "内閣府 国民の祝日 CSV";

    /** The names that the Cabinet Office gives to what is no 国民の祝日 by itself. */
    private static final String UNNAMED = "休日";

    private final OfficialTable table;
    private final Map<LocalDate, Holiday> rules =
            HolidayRules.all().stream().collect(Collectors.toMap(Holiday::day, Function.identity()));

    Import(OfficialTable table) {
        this.table = table;
    }

    Officially officially() {
        return new Officially(table.firstYear(), table.lastYear());
    }

    CalendarDraft draft(HolidayTable inForce, UUID by, String reason) {
        return new CalendarDraft(
                CalendarOrigin.CABINET_OFFICE,
                SOURCE,
                table.digest(),
                officially(),
                days(),
                inForce.closings(),
                by,
                reason);
    }

    /** Every holiday as it would be, in order. */
    List<Holiday> days() {
        List<Holiday> days = new ArrayList<>();
        table.days().forEach(published -> days.add(official(published)));
        rules.values().stream()
                .filter(computed -> !officially().covers(computed.day().getYear()))
                .forEach(days::add);
        return days;
    }

    /** Where the calendar would differ from this one. A substitute that is only called otherwise is no difference. */
    List<DayChange> changes(HolidayTable inForce) {
        Map<LocalDate, Holiday> next = days().stream().collect(Collectors.toMap(Holiday::day, Function.identity()));
        TreeSet<LocalDate> all = new TreeSet<>(next.keySet());
        inForce.all().forEach(holiday -> all.add(holiday.day()));
        return all.stream()
                .map(day -> change(day, inForce.holiday(day), Optional.ofNullable(next.get(day))))
                .flatMap(Optional::stream)
                .toList();
    }

    private Holiday official(PublishedDay published) {
        HolidayKind kind = Optional.ofNullable(rules.get(published.day()))
                .map(Holiday::kind)
                .orElse(published.name().startsWith(UNNAMED) ? HolidayKind.ONE_OFF : HolidayKind.NATIONAL);
        return new Holiday(published.day(), published.name(), kind, false);
    }

    private static Optional<DayChange> change(LocalDate day, Optional<Holiday> before, Optional<Holiday> after) {
        boolean same = before.isPresent()
                && after.isPresent()
                && (before.get().name().equals(after.get().name()) || isUnnamed(after.get()));
        return same
                ? Optional.empty()
                : Optional.of(new DayChange(
                        day,
                        before.map(Holiday::name).orElse(""),
                        after.map(Holiday::name).orElse("")));
    }

    private static boolean isUnnamed(Holiday holiday) {
        return holiday.name().startsWith(UNNAMED);
    }
}
