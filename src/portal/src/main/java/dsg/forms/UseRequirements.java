package dsg.forms;

import dsg.contract.ContractFacts;
import dsg.contract.Fact;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/**
 * The three requirements of use (R80–R82), without which nobody gets an account: asked when a form is handed in, and once more when it is
 * decided, since a day may lie between. A data manager is none of them: the first one comes by such a form.
 */
@ApplicationScoped
class UseRequirements {

    private static final List<Fact> REQUIRED =
            List.of(Fact.JOINING, Fact.BASIS, Fact.OFFICE_CONSENT, Fact.COMPANY_CONSENT);

    @Inject
    ContractFacts facts;

    /** @throws RuleBroken with what is missing first, in the manual's order */
    void demand(ContractId contract, OrganisationId company) {
        Set<Fact> missing = facts.missing(contract, company);
        for (Fact fact : REQUIRED) {
            if (missing.contains(fact)) {
                throw new RuleBroken("forms.requirement." + fact);
            }
        }
    }
}
