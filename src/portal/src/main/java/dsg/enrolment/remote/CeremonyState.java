package dsg.enrolment.remote;

/** How far a remote enrolment is; each state is reached from the one before it alone. */
public enum CeremonyState {
    /** The manager has begun it. */
    OPENED,
    /** The registrant has proven the own password. */
    PROVEN,
    /** The registrant has agreed: the camera may be used, and the office looks on. */
    CONSENTED,
    /** The office has found the registrant to be who they are: the sensor may be used. */
    ACCEPTED,
    DONE,
    REFUSED,
    /** The registrant did not agree. */
    DECLINED,
    /** Given up, or begun anew. */
    ENDED;

    public boolean isOpen() {
        return compareTo(DONE) < 0;
    }

    /** Whether the camera may be used. */
    public boolean isWatched() {
        return this == CONSENTED || this == ACCEPTED;
    }
}
