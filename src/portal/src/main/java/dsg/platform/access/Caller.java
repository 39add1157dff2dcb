package dsg.platform.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The person behind a call, as the register and Keycloak agree on it at this moment (decision 2).
 *
 * @param person who that is, whichever of their accounts this is
 * @param name the person's name for the screen
 * @param contract the one contract this account is for; null for the staff and for accounts of an organisation as such
 */
public record Caller(
        AccountId account,
        String username,
        PersonId person,
        String name,
        Set<Role> roles,
        OrganisationId organisation,
        @Nullable ContractId contract,
        TerminalId terminal,
        SessionId session) {

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether it acts by a staff duty. */
    public boolean isStaff() {
        return contract == null && roles.stream().anyMatch(Role::isOfStaff);
    }
}
