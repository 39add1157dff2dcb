package dsg.platform.calendar;

import java.time.LocalTime;

/** The two desks that people answer at, each with its own hours on its own business days (R51, R52). */
public enum Desk {
    HELPDESK(CalendarUse.HELPDESK, LocalTime.of(9, 0), LocalTime.of(18, 0)),
    JOINING_SUPPORT(CalendarUse.JOINING_SUPPORT, LocalTime.of(8, 30), LocalTime.of(17, 15));

    private final CalendarUse use;
    private final LocalTime opens;
    private final LocalTime closes;

    Desk(CalendarUse use, LocalTime opens, LocalTime closes) {
        this.use = use;
        this.opens = opens;
        this.closes = closes;
    }

    /** Which year-end setting holds for it. */
    public CalendarUse use() {
        return use;
    }

    /** The first moment of its day. */
    public LocalTime opens() {
        return opens;
    }

    /** The first moment after its day: at 18:00:00 the help desk is closed. */
    public LocalTime closes() {
        return closes;
    }
}
