package dsg.firewall;

import java.time.Instant;
import java.util.UUID;

/**
 * A policy in the list.
 *
 * @param terminal empty: every terminal of the site
 * @param inForce whether it lets anything pass now
 */
public record PolicyRow(
        UUID id,
        String site,
        String terminal,
        String service,
        Instant until,
        String because,
        PolicyState state,
        boolean inForce) {}
