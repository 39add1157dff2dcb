package dsg.firewall;

import java.time.Instant;
import java.util.UUID;

/**
 * A while in which what no policy allows is noted and let pass.
 *
 * @param inForce whether that is so now
 */
public record ReportOnlyRow(UUID id, Instant until, String because, PolicyState state, boolean inForce) {}
