package dsg.logon;

/** What of the login it was about. */
public enum LogonFactor {
    TERMINAL,
    PASSWORD,
    VEIN,
    /** What the portal's register says of the account. */
    REGISTER,
    NONE
}
