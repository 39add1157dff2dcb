package dsg.enrolment.remote;

/** What was shown before the camera (R108); its number is not taken down. */
public enum IdentityDocument {
    MY_NUMBER_CARD,
    DRIVING_LICENCE,
    PASSPORT,
    EMPLOYEE_CARD,
    OTHER
}
