package dsg.edge.line;

import dsg.edge.state.Address;
import dsg.edge.state.Network;

/**
 * The ends of the lines at this edge, which the register knows nothing of.
 *
 * @param edge its name, also in its certificate
 * @param fixed own address on the dedicated line; at the gateway the one that all lines lead to
 * @param mobile own address on the mobile line; the same where there is none
 * @param gateway the gateway's address, as routers call it
 * @param services what lies behind the gateway
 */
public record Ends(String edge, Address fixed, Address mobile, Address gateway, Network services) {

    static final String GATEWAY = "gateway";

    /** What stands in its certificate, which is also its one for the portal. */
    static final String CERTIFIED = "network-edge";

    boolean isGateway() {
        return edge.equals(GATEWAY);
    }
}
