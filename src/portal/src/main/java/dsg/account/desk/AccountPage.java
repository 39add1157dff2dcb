package dsg.account.desk;

import dsg.platform.access.Role;
import java.util.List;
import java.util.Set;

/**
 * An account as its desk looks at it.
 *
 * @param approvedGroups Keycloak's groups that were approved, by full path
 * @param keycloakGroups what Keycloak gave when it was read last
 * @param possible roles that accounts of its kind may have
 * @param changes asked for, the newest first
 */
public record AccountPage(
        AccountRow row,
        Set<String> approvedGroups,
        Set<String> keycloakGroups,
        List<Role> possible,
        List<AccountChangeRow> changes) {

    public AccountPage {
        approvedGroups = Set.copyOf(approvedGroups);
        keycloakGroups = Set.copyOf(keycloakGroups);
        possible = List.copyOf(possible);
        changes = List.copyOf(changes);
    }

    /** Whether something about it waits to be decided. */
    public boolean isWaiting() {
        return changes.stream().anyMatch(change -> change.state() == AccountChangeState.PROPOSED);
    }
}
