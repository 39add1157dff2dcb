package dsg.edge.state;

/**
 * Something behind the gateway that terminals may be allowed to reach.
 *
 * @param first of its ports; 0 where the protocol has none
 * @param last of its ports
 */
public record Service(String id, Protocol protocol, Network target, int first, int last) {
    public Service {
        Names.demand(id);
        boolean hasPorts = protocol != Protocol.ICMP;
        boolean sound = hasPorts ? first >= 1 && first <= last && last <= 65_535 : first == 0 && last == 0;
        if (!sound) {
            throw new Broken("ports", id + " " + first + "-" + last);
        }
    }
}
