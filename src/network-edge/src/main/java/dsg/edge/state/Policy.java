package dsg.edge.state;

import java.time.Instant;
import java.util.List;

/**
 * Who may reach what, from where, until when.
 *
 * @param terminals by id; none: every terminal of the site
 * @param until from this second on it allows nothing, also where nobody takes it away
 */
public record Policy(String id, String site, List<String> terminals, String service, Instant until) {
    public Policy {
        Names.demand(id);
        terminals = List.copyOf(terminals);
    }
}
