package dsg.edge.firewall;

import dsg.edge.state.Broken;
import java.util.List;

/**
 * Which edge this is, and what its interfaces are called. The register knows nothing of them.
 *
 * @param edge its name, which desired states are made out to
 * @param site that it is the router of; empty: the gateway's own edge
 * @param inside towards terminals or services
 * @param outside the lines
 * @param tunnel what comes out of the encrypted line, and goes into it
 */
public record Place(String edge, String site, String inside, List<String> outside, String tunnel) {

    public Place {
        outside = List.copyOf(outside);
        demandInterface(inside);
        demandInterface(tunnel);
        outside.forEach(Place::demandInterface);
    }

    public boolean isGateway() {
        return site.isEmpty();
    }

    String interfaceOf(Side side) {
        return side == Side.INSIDE ? inside : tunnel;
    }

    private static void demandInterface(String name) {
        if (!name.matches("[A-Za-z][A-Za-z0-9._-]{0,14}")) {
            throw new Broken("interface", name);
        }
    }
}
