package dsg.account;

import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Role;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account as who approves it looks at it.
 *
 * @param contract null for the staff's
 * @param mail empty where none is registered
 * @param others what the same person has already
 * @param namesakes accounts of other people on the register with the same name: perhaps the same human being registered twice
 */
public record AccountDetail(
        String username,
        String name,
        OrganisationId organisation,
        @Nullable ContractId contract,
        Set<Role> roles,
        String mail,
        List<Other> others,
        List<Other> namesakes) {

    /** Another account. */
    public record Other(
            String username,
            OrganisationId organisation,
            @Nullable ContractId contract,
            Set<Role> roles) {}
}
