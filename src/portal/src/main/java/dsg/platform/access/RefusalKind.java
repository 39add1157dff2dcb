package dsg.platform.access;

/** What kind of no a refusal is: one map makes HTTP's number of it, one the page that is shown. */
public enum RefusalKind {
    /** It is not there, or not for this caller to know of: the same answer, so that nobody learns what exists. */
    NOT_FOUND,
    /** This caller may not. */
    FORBIDDEN,
    /** Somebody or something else was first; things look different now. */
    CONFLICT,
    /** What was asked for breaks a rule, whoever asks. */
    INVALID,
    /** It was there and is over. */
    GONE,
    /** Something that is needed is away or busy. */
    UNAVAILABLE,
    /** More bytes than one thing may have. */
    TOO_LARGE,
    /** More at once than one caller may have. */
    TOO_MANY;

    /** Whether the same may be granted a little later. */
    public boolean mayPass() {
        return this == UNAVAILABLE || this == TOO_MANY;
    }
}
