package dsg.firewall;

import dsg.edge.state.Protocol;
import java.util.UUID;

/** A service in the list. */
public record ServiceRow(UUID id, String name, Protocol protocol, String target, int first, int last, boolean channel) {

    /** Where it is reached, in short. */
    public String address() {
        if (protocol == Protocol.ICMP) {
            return target + " ICMP";
        }
        return "%s %s/%s".formatted(target, protocol, first == last ? String.valueOf(first) : first + "-" + last);
    }
}
