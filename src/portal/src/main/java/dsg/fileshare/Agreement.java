package dsg.fileshare;

import dsg.platform.access.AccountId;
import java.time.Instant;

/**
 * What a requesting office has said to a wish.
 *
 * @param words the reference of the coordination, or why not
 */
public record Agreement(AccountId by, Instant at, String words) {}
