package dsg.report;

/** Why a report does not go by the manager (T51). */
public enum DirectReason {
    /** It is about the manager. */
    CONCERNED,
    /** The manager cannot be reached. */
    IDLE,
    /** The reporter is the manager. */
    OWN,
    /** The reporter's organisation has none, or somebody telephones. */
    NONE
}
