package dsg.edge.state;

/**
 * An encrypted line between a site's router and the gateway.
 *
 * @param router whose certificate it is that is let in, by its common name
 * @param mobile 6-11; else 6-1
 * @param network what the router may speak for
 */
public record Tunnel(String router, String site, boolean mobile, Network network) {
    public Tunnel {
        Names.demand(router);
        Names.demand(site);
    }
}
