package dsg.firewall;

import dsg.edge.state.Authority;
import dsg.edge.state.DesiredState;
import dsg.edge.state.Seal;
import dsg.operations.EdgeLink;
import dsg.server.RunningGateway;
import java.nio.charset.StandardCharsets;

/** The edge of the network, from outside. Apart from the test, whose class is also loaded inside the server. */
final class EdgePeer {

    private final EdgeLink link = RunningGateway.gateway().edgeLink();

    DesiredState state(String edge) {
        EdgeLink.Fetched fetched = link.fetch(edge);
        return Seal.open(fetched.sealed().getBytes(StandardCharsets.US_ASCII), fetched.portal());
    }

    /** Opened as edges do, who know the authority and not the key. */
    DesiredState stateByAuthority(String edge) {
        return Seal.open(
                link.fetch(edge).sealed().getBytes(StandardCharsets.US_ASCII),
                new Authority(link.authority(), "portal"),
                true);
    }

    /** As a router by its own certificate. */
    int askedAsRouter(String router) {
        return link.fetchAsRouter(router).status();
    }

    int asked(String edge) {
        return link.fetch(edge).status();
    }

    int askedByAnother(String edge) {
        return link.fetchAsAnother(edge).status();
    }

    int report(String edge, String report) {
        return link.report(edge, report);
    }
}
