package dsg.firewall;

import dsg.edge.state.Protocol;

/**
 * A service as somebody registers it.
 *
 * @param channel whether isolated terminals still reach it
 */
public record ServiceForm(String name, Protocol protocol, String target, int first, int last, boolean channel) {}
