package dsg.logon;

/** What happened. */
public enum LogonKind {
    LOGIN,
    REFUSED,
    /** Too many tries: refused for a while, whatever is shown. */
    LOCKED,
    RELEASED,
    LOGOUT,
    /** A session is over without a logout. */
    ENDED,
    CONSENTED,
    ENROLLED,
    /** The consent to the use of biometric data was taken back. */
    WITHDRAWN,
    DESTROYED
}
