package dsg.enrolment;

/** How somebody is enrolled (R106). */
public enum BookingWay {
    /** At the office. */
    VISIT,
    /** On a registered terminal of the company, before its camera. */
    REMOTE
}
