package dsg.edge.firewall;

/**
 * What would become of a packet.
 *
 * @param rule by which
 * @param noted the word under which it would be noted; empty: not at all
 */
public record Answer(boolean passes, String rule, String noted) {}
