package dsg.edge.state;

/** What a service speaks. */
public enum Protocol {
    TCP,
    UDP,
    /** Echo, to see whether somebody is there; it has no ports. */
    ICMP
}
