package dsg.platform.calendar;

/** Why a day is a holiday (国民の祝日に関する法律, article 3, and the one-off laws). */
public enum HolidayKind {
    /** 国民の祝日. */
    NATIONAL,
    /** 振替休日: the day after a 国民の祝日 on a Sunday. */
    SUBSTITUTE,
    /** 国民の休日: a day between two 国民の祝日. */
    BETWEEN,
    /** A day that a law of its own made a holiday once. */
    ONE_OFF
}
