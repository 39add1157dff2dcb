package dsg.report;

import dsg.platform.calendar.Clocks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;

/**
 * 報告番号: counted from 1 in each fiscal year, without gap.
 *
 * @param year 年度, from April of that year to March of the next
 */
public record ReportNumber(int year, int serial) {

    static int yearOf(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, Clocks.JAPAN);
        return day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() - 1 : day.getYear();
    }

    /** As people say it: {@code H2026-000012}. */
    @Override
    public String toString() {
        return "H%04d-%06d".formatted(year, serial);
    }
}
