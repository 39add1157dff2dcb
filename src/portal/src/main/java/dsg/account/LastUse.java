package dsg.account;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What only the history of logins knows: when each account was used last. */
public interface LastUse {

    /** The last login of every account that ever had one, by the account's identifier. */
    Map<UUID, Instant> lastLogins();
}
