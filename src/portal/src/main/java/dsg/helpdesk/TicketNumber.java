package dsg.helpdesk;

import dsg.platform.calendar.Clocks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;

/**
 * The one number of a ticket, on every screen and in every mail: counted from 1 in each fiscal year, without gap.
 *
 * @param year 年度, from April of that year to March of the next
 * @param serial from 1 on
 */
public record TicketNumber(int year, int serial) {

    /** The fiscal year in Japan that this instant lies in. */
    static int yearOf(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, Clocks.JAPAN);
        return day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() - 1 : day.getYear();
    }

    /** As people say it: {@code Q2026-000012}. */
    @Override
    public String toString() {
        return "Q%04d-%06d".formatted(year, serial);
    }
}
