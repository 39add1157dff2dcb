package dsg.account;

import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Role;
import dsg.platform.access.RuleBroken;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an account is for: an organisation's roles in one contract, or, without contract, the organisation as such or staff duties.
 *
 * @param contract null for the staff, and for people of an organisation that has no contract yet
 */
public record Membership(
        OrganisationId organisation, @Nullable ContractId contract, Set<Role> roles) {

    public Membership {
        roles = Set.copyOf(roles);
        boolean ofContract = contract != null;
        if (roles.isEmpty() || roles.stream().anyMatch(role -> role.isOfContract() != ofContract)) {
            throw new RuleBroken("account.roles");
        }
        if (!Role.combine(roles)) {
            throw new RuleBroken("account.roles.apart");
        }
    }
}
