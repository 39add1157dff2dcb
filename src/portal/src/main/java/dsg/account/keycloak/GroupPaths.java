package dsg.account.keycloak;

import dsg.platform.access.Role;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a membership stands in Keycloak's group tree.
 *
 * @param parent the group that holds one subgroup per role: {@code /contracts/<number>/<organisation>} {@code /companies/<organisation>}
 *     or {@code /staff}
 */
public record GroupPaths(String parent) {

    /** The group of one role. */
    public record Place(String path, Role role) {}

    public static GroupPaths ofContract(String contractNumber, String organisationCode) {
        return new GroupPaths("/contracts/" + contractNumber + "/" + organisationCode);
    }

    public static GroupPaths ofOrganisation(String organisationCode) {
        return new GroupPaths("/companies/" + organisationCode);
    }

    public static GroupPaths ofStaff() {
        return new GroupPaths("/staff");
    }

    public String of(Role role) {
        return parent + "/" + role.keycloakName();
    }

    public Set<Place> of(Set<Role> roles) {
        return roles.stream().map(role -> new Place(of(role), role)).collect(Collectors.toUnmodifiableSet());
    }
}
