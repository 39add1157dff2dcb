package dsg.logon;

import java.time.Instant;

/**
 * The login of an account before the one that it is in.
 *
 * @param refused how many logins of the account were refused between then and now
 */
public record LastLogon(Instant at, String terminal, long refused) {}
