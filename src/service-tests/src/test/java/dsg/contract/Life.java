package dsg.contract;

import dsg.platform.access.ContractId;
import dsg.platform.calendar.Clocks;
import dsg.platform.calendar.HolidayTable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/** One contract as somebody with a paper calendar follows it, who knows nothing of how the portal reckons. */
final class Life {

    final String name;
    final ContractId contract;
    Period used;
    LocalDate tidyUntil;
    boolean destructionDue;

    Life(String name, ContractId contract, Period used, HolidayTable holidays) {
        this.name = name;
        this.contract = contract;
        this.used = used;
        this.tidyUntil = fourteenDaysAfter(used.until(), holidays);
    }

    void isUsed(Period other, HolidayTable holidays) {
        used = other;
        tidyUntil = fourteenDaysAfter(other.until(), holidays);
    }

    static LocalDate fourteenDaysAfter(LocalDate end, HolidayTable holidays) {
        LocalDate day = end;
        for (int counted = 0; counted < 14; ) {
            day = day.plusDays(1);
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (!weekend && holidays.holiday(day).isEmpty()) {
                counted++;
            }
        }
        return day;
    }

    ContractState stateAt(Instant instant) {
        LocalDate today = instant.atZone(Clocks.JAPAN).toLocalDate();
        if (today.isBefore(used.from())) {
            return ContractState.PLANNED;
        }
        if (!today.isAfter(used.until())) {
            return ContractState.IN_USE;
        }
        return today.isAfter(tidyUntil) ? ContractState.CLOSED : ContractState.TIDYING;
    }

    /** Days on which something becomes other than it was. */
    Set<LocalDate> turns() {
        return new TreeSet<>(
                Set.of(used.from(), used.until().plusDays(1), tidyUntil.plusDays(1), tidyUntil.plusDays(31)));
    }

    /** The first instant at which it is closed. */
    Instant closing() {
        return tidyUntil.plusDays(1).atStartOfDay(Clocks.JAPAN).toInstant();
    }

    @Override
    public String toString() {
        return name + " " + used + " tidied until " + tidyUntil;
    }
}
