package dsg.line;

import dsg.edge.state.Address;
import dsg.edge.state.Broken;
import dsg.edge.state.Network;
import dsg.platform.access.RuleBroken;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** The addresses of a site. */
@Entity
class SiteNetwork {

    /** A site is neither a whole country nor a single computer. */
    private static final int WIDEST = 16;

    private static final int NARROWEST = 30;

    @Id
    private UUID site;

    @Version
    private long version;

    private String network;

    @SuppressWarnings("NullAway.Init")
    protected SiteNetwork() {}

    SiteNetwork(UUID site, String network) {
        this.site = site;
        this.network = parsed(network).toString();
    }

    UUID site() {
        return site;
    }

    Network network() {
        return Network.of(network);
    }

    /** Reads an address that has to lie within. */
    Address address(String typed) {
        try {
            Address address = Address.of(typed.strip());
            if (network().contains(address)) {
                return address;
            }
        } catch (Broken unreadable) {
            throw new RuleBroken("line.address.bad");
        }
        throw new RuleBroken("line.address.outside", network);
    }

    private static Network parsed(String typed) {
        try {
            Network network = Network.of(typed.strip());
            if (network.length() >= WIDEST && network.length() <= NARROWEST) {
                return network;
            }
        } catch (Broken unreadable) {
            throw new RuleBroken("line.network.bad");
        }
        throw new RuleBroken("line.network.size", WIDEST, NARROWEST);
    }
}
