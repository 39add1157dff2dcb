package dsg.protocol;

/** What the portal's terminal register says of a certificate (R61, T39). */
public enum TerminalStatus {
    REGISTERED,
    REVOKED,
    UNKNOWN
}
