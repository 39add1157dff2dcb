package dsg.platform.calendar;

/** Whether a day counts, and if not, why; the first reason that holds in this order is the one shown. */
public enum DayKind {
    HOLIDAY,
    SATURDAY,
    SUNDAY,
    YEAR_END,
    BUSINESS;

    public boolean isCounted() {
        return this == BUSINESS;
    }
}
