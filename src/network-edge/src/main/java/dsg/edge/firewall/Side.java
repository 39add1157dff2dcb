package dsg.edge.firewall;

/** Where a packet comes from or goes to, seen from an edge. */
public enum Side {
    /** The terminals of a site; at the gateway, the services. */
    INSIDE,
    /** The tunnel to the gateway or to the sites. */
    TUNNEL,
    /** The line that the tunnel runs over, or anything else. */
    OUTSIDE
}
