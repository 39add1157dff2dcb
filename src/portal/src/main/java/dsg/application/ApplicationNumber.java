package dsg.application;

import dsg.platform.calendar.Clocks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;

/**
 * 受付番号: counted from 1 in each fiscal year, without gap, never given twice.
 *
 * @param year 年度, from April of that year to March of the next
 * @param serial from 1 on
 */
public record ApplicationNumber(int year, int serial) {

    /** The fiscal year in Japan that this instant lies in. */
    static int yearOf(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, Clocks.JAPAN);
        return day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() - 1 : day.getYear();
    }

    /** As it is written on papers: {@code 2026-000012}. */
    @Override
    public String toString() {
        return "%04d-%06d".formatted(year, serial);
    }
}
