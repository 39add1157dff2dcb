package dsg.platform.calendar;

/** What days are counted for. Holidays are the same for all; whether year-end is closed is decided for each (A3). */
public enum CalendarUse {
    /** The tidy period after the use of an area (R63). */
    TIDY_PERIOD,
    /** The help desk (R51). */
    HELPDESK,
    /** The joining-support desk (R52). */
    JOINING_SUPPORT
}
