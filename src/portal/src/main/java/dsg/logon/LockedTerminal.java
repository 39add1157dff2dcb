package dsg.logon;

import java.time.Instant;
import java.util.UUID;

/**
 * A terminal on which a factor is not looked at for a while.
 *
 * @param until when that ends by itself
 */
public record LockedTerminal(UUID id, String terminal, LogonFactor factor, Instant until) {}
