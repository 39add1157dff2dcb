package dsg.fileshare.rights;

import dsg.fileshare.area.Decision;
import dsg.fileshare.area.Permission;

/**
 * What the evaluator says to one right of one organisation.
 *
 * @param rule the key of the rule that decided
 */
public record Answer(Permission permission, boolean allowed, String rule) {

    static Answer of(Permission permission, Decision decision) {
        return new Answer(permission, decision.isAllowed(), decision.rule());
    }
}
