package dsg.configuration;

/** What must not be on a terminal. */
public enum FindingKind {
    /** Drives that are not those which were accepted (T32, R149). */
    DRIVE,
    /** A connection to another network (R143). */
    SECOND_NETWORK,
    /** A folder that is offered to others (R148). */
    SHARED_FOLDER,
    /** A medium that is not registered (R133). */
    MEDIA,
    /** A policy that the agent has refused. */
    POLICY
}
