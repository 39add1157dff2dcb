package dsg.application;

import dsg.platform.access.PersonId;
import dsg.platform.access.Refused;
import java.util.Set;

/**
 * Two pairs of eyes are two human beings, whatever accounts they have and whoever stands in for whom (T48). Pure.
 *
 * @param applicant who asked
 * @param concerned who else must not decide
 */
record FourEyes(PersonId applicant, Set<PersonId> concerned) {

    /** Refuses this person as one who decides, and as one in whose place is decided. */
    void demand(PersonId decider) {
        if (decider.equals(applicant)) {
            throw new Refused("application.own");
        }
        if (concerned.contains(decider)) {
            throw new Refused("application.concerned");
        }
    }

    boolean admits(PersonId decider) {
        return !decider.equals(applicant) && !concerned.contains(decider);
    }
}
