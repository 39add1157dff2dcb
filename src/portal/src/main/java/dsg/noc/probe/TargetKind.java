package dsg.noc.probe;

/** What is watched. */
public enum TargetKind {
    /** One of the gateway's servers does its work. */
    SERVER,
    /** A certificate's life. */
    CERTIFICATE,
    NAMES,
    TIME,
    DISK,
    /** Duties and tasks that are late. */
    QUEUE,
    /** Malware signatures. */
    DEFINITIONS,
    /** That patches are brought in. */
    PATCHES,
    BACKUP,
    LINE,
    ROUTER,
    /** The way to a terminal; the terminal itself answers nobody. */
    PATH
}
