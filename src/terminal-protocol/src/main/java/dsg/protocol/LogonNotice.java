package dsg.protocol;

/**
 * What Keycloak has kept of a login that came to nothing, of a lock or of its release, or of one that the portal has no part in; the portal
 * files it in its logon history.
 *
 * @param id names it for ever, so that it can be told twice and is filed once
 * @param time when it happened, in milliseconds since 1970
 * @param type {@link #REFUSED}, {@link #LOCKED}, {@link #RELEASED} or {@link #LOGIN}
 * @param error Keycloak's word for the reason; empty where there is none
 * @param user Keycloak's identifier of the user; empty where nobody was found
 * @param account as it was typed; empty where none was
 * @param terminal the fingerprint of the certificate that the browser has shown; empty where that was no registered terminal
 */
public record LogonNotice(
        String id, long time, String type, String error, String user, String account, String terminal) {

    /** Into the administration console. */
    public static final String LOGIN = "LOGIN";

    public static final String REFUSED = "REFUSED";
    public static final String LOCKED = "LOCKED";
    public static final String RELEASED = "RELEASED";

    /** Of one answer at most; whoever gets as many asks for more. */
    public static final int PAGE = 500;
}
