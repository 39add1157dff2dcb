package dsg.firewall;

import dsg.edge.state.Broken;
import dsg.edge.state.Network;
import dsg.edge.state.Protocol;
import dsg.edge.state.Service;
import dsg.platform.access.RuleBroken;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** Something behind the gateway that policies can let terminals reach. */
@Entity
class NetworkService {

    @Id
    private UUID id;

    @Version
    private long version;

    private String name;

    @Enumerated(EnumType.STRING)
    private Protocol protocol;

    private String target;
    private int firstPort;
    private int lastPort;
    private boolean channel;

    @SuppressWarnings("NullAway.Init")
    protected NetworkService() {}

    NetworkService(ServiceForm wanted) {
        String plain = wanted.name().strip();
        if (plain.isEmpty() || plain.length() > 100) {
            throw new RuleBroken("firewall.service.name");
        }
        this.id = UUID.randomUUID();
        this.name = plain;
        this.protocol = wanted.protocol();
        this.firstPort = wanted.first();
        this.lastPort = wanted.last();
        this.channel = wanted.channel();
        try {
            this.target = Network.of(wanted.target().strip()).toString();
            edge();
        } catch (Broken unusable) {
            throw new RuleBroken("firewall.service.bad");
        }
    }

    UUID id() {
        return id;
    }

    boolean isChannel() {
        return channel;
    }

    /** As edges know it. */
    Service edge() {
        return new Service(id.toString(), protocol, Network.of(target), firstPort, lastPort);
    }

    ServiceRow row() {
        return new ServiceRow(id, name, protocol, target, firstPort, lastPort, channel);
    }
}
