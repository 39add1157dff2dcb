package dsg.firewall;

/**
 * What would become of a terminal's packets, and by which rule.
 *
 * @param key of the words for the rule
 * @param rule its name at the router
 */
public record Verdict(boolean passes, String key, String rule) {}
