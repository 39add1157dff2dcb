package dsg.terminal;

/** Why a request is turned away before any login. */
enum Refusal {
    NO_CERTIFICATE,
    /** The connection has outlived the certificate it was opened with. */
    EXPIRED,
    UNKNOWN,
    REVOKED,
    /** The register cannot be asked, so nobody can be let in. */
    REGISTER_UNREACHABLE,
    /** A path that this listener does not lead to. */
    WRONG_LISTENER
}
