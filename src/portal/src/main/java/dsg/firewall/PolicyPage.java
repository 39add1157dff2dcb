package dsg.firewall;

import java.util.List;

/**
 * A policy for who decides about it.
 *
 * @param effects for each terminal that it is about: what becomes of its packets now, and with the policy
 */
public record PolicyPage(PolicyRow policy, String address, List<Effect> effects) {

    /** One terminal, by the rules of its router. */
    public record Effect(String terminal, Verdict now, Verdict then) {}
}
