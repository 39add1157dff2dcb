package dsg.line;

import dsg.edge.core.Sighting;
import java.util.List;

/**
 * An edge has told how things are; within the transaction that takes its report down.
 *
 * @param edge its name; a router's is the one in its certificate
 * @param standing how its lines and clocks are now
 */
public record EdgeTold(String edge, List<Sighting> standing) {
    public EdgeTold {
        standing = List.copyOf(standing);
    }
}
