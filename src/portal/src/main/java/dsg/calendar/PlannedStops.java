package dsg.calendar;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What announced maintenance stops at one instant.
 *
 * @param everywhere whether a maintenance of the gateway's own goes on
 * @param sites those that one of their own goes on at
 */
public record PlannedStops(boolean everywhere, Set<UUID> sites) {

    public PlannedStops {
        sites = Set.copyOf(sites);
    }

    /** Whether something of this site, or, without one, of the gateway, is planned to stand still. */
    public boolean covers(@Nullable UUID site) {
        return everywhere || (site != null && sites.contains(site));
    }
}
