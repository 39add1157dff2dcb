package dsg.account;

import dsg.platform.access.Role;

/**
 * Where a membership stands in Keycloak's group tree.
 *
 * @param parent the group that holds one subgroup per role: {@code /contracts/<number>/<organisation>} or {@code /staff}
 */
record GroupPaths(String parent) {

    static GroupPaths ofContract(String contractNumber, String organisationCode) {
        return new GroupPaths("/contracts/" + contractNumber + "/" + organisationCode);
    }

    static GroupPaths ofStaff() {
        return new GroupPaths("/staff");
    }

    String of(Role role) {
        return parent + "/" + role.keycloakName();
    }
}
