package dsg.authentication;

/** Why a session is over. */
enum EndReason {
    LOGOUT,
    /** Too long without activity. */
    IDLE,
    /** The longest time that any session may last. */
    ABSOLUTE,
    /** The account was disabled or deleted, or its roles are others. */
    ACCOUNT_CHANGED,
    /** The contract that the account is for is closed: its last second is over (R63, T17). */
    CONTRACT_CLOSED,
    /** Keycloak has ended the login that the session came from. */
    LOGIN_ENDED,
    /** The office has to decide first whether the person is enrolled under another name too. */
    ENROLMENT_HELD,
    TERMINAL_REVOKED,
    /** Its cookie came from another terminal: somebody has copied it. */
    TERMINAL_CHANGED,
    /** The same login came again with a new cookie, so the one before is lost. */
    RENEWED
}
