package dsg.platform.calendar;

/** How a version of the calendar came about. */
public enum CalendarOrigin {
    /** The rules of the law alone; the first version is this. */
    RULES,
    /** The CSV of the Cabinet Office, completed by the rules. */
    CABINET_OFFICE,
    /** The holidays of the version before; other year-end days. */
    YEAR_END
}
