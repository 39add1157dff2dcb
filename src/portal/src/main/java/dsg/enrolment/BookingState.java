package dsg.enrolment;

/** What became of an appointment. */
public enum BookingState {
    BOOKED,
    CANCELLED,
    ATTENDED,
    NO_SHOW
}
