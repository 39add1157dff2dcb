package dsg.firewall;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An edge of the network.
 *
 * @param version that it was made out last
 * @param applied that it has said is in force
 * @param heardAt when it reported last; null: never
 */
public record EdgeRow(
        String edge, long version, long applied, @Nullable Instant heardAt) {

    public boolean isCurrent() {
        return version == applied;
    }
}
