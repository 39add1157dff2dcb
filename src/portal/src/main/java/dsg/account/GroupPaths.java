package dsg.account;

import dsg.platform.access.Role;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a membership stands in Keycloak's group tree.
 *
 * @param parent the group that holds one subgroup per role: {@code /contracts/<number>/<organisation>} or {@code /staff}
 */
record GroupPaths(String parent) {

    /** The group of one role. */
    record Place(String path, Role role) {}

    static GroupPaths ofContract(String contractNumber, String organisationCode) {
        return new GroupPaths("/contracts/" + contractNumber + "/" + organisationCode);
    }

    static GroupPaths ofStaff() {
        return new GroupPaths("/staff");
    }

    String of(Role role) {
        return parent + "/" + role.keycloakName();
    }

    Set<Place> of(Set<Role> roles) {
        return roles.stream().map(role -> new Place(of(role), role)).collect(Collectors.toUnmodifiableSet());
    }
}
