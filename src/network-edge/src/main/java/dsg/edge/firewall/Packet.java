package dsg.edge.firewall;

import dsg.edge.state.Address;
import dsg.edge.state.Protocol;
import java.time.Instant;

/**
 * One packet at an edge.
 *
 * @param mac of its sender, as far as the edge sees it; empty behind a tunnel
 * @param port that it goes to; 0 without ports
 * @param reply whether it answers what was let pass the other way
 */
public record Packet(
        Instant at,
        Side from,
        Side to,
        String mac,
        Address source,
        Address target,
        Protocol protocol,
        int port,
        boolean reply) {}
