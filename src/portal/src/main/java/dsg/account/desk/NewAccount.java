package dsg.account.desk;

import dsg.platform.access.Role;
import java.util.Set;

/**
 * An account as somebody has typed it.
 *
 * @param samePersonAs an account of a person who is registered already; empty for somebody new
 * @param name of somebody new
 * @param organisation its code
 * @param contract its number; empty for the staff and for an organisation's own
 * @param mail where notices go; empty for nowhere
 */
public record NewAccount(
        String samePersonAs, String name, String organisation, String contract, Set<Role> roles, String mail) {

    public NewAccount {
        samePersonAs = samePersonAs.strip();
        name = name.strip();
        organisation = organisation.strip();
        contract = contract.strip();
        roles = Set.copyOf(roles);
        mail = mail.strip();
    }
}
