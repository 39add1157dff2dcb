package dsg.platform.service;

import dsg.platform.access.Role;
import java.util.Set;

/**
 * Which roles may try an action. What a role may do <em>in a given folder</em> is decided again by the folder's rights.
 *
 * @param action its name on the audit log, in capitals
 * @param roles empty for what no person does
 */
public record ActionRoles(String action, Set<Role> roles) {

    public ActionRoles {
        roles = Set.copyOf(roles);
    }

    public static ActionRoles of(String action, Role... roles) {
        return new ActionRoles(action, Set.of(roles));
    }
}
