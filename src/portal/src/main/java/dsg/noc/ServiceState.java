package dsg.noc;

import dsg.noc.probe.Health;

/**
 * A service as its users need to know it.
 *
 * @param name the key of its words, after {@code noc.service.}
 */
public record ServiceState(String name, Health health) {}
