package dsg.noc;

/**
 * How much of a month a service was there for its users.
 *
 * @param name the key of its words, after {@code noc.service.}
 * @param time of what it needs taken together; its target is the first of them
 */
public record ServiceAvailability(String name, Availability time) {}
