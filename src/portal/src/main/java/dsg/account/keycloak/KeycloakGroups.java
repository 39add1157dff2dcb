package dsg.account.keycloak;

import dsg.platform.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.RoleScopeResource;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/** The group tree of Keycloak's realm, grown on demand: one group per role of an organisation in a contract. */
@ApplicationScoped
public class KeycloakGroups {

    @Inject
    KeycloakConnection keycloak;

    /** The identifier of this group, made with everything above it if need be; its members have the role. */
    public String demand(GroupPaths.Place place) {
        String group = demand(place.path());
        return keycloak.administer(realm -> withRole(realm, group, place.role()))
                .orElseThrow(() -> new KeycloakUnreachable("The group has just been deleted"));
    }

    private String demand(String path) {
        return find(path).orElseGet(() -> make(path));
    }

    private Optional<String> find(String path) {
        return keycloak.administer(realm -> realm.getGroupByPath(path)).map(GroupRepresentation::getId);
    }

    private String make(String path) {
        int cut = path.lastIndexOf('/');
        GroupRepresentation group = new GroupRepresentation();
        group.setName(path.substring(cut + 1));
        Optional<String> made;
        if (cut == 0) {
            made = keycloak.make(realm -> realm.groups().add(group));
        } else {
            String parent = demand(path.substring(0, cut));
            made = keycloak.make(realm -> realm.groups().group(parent).subGroup(group));
        }
        return made.or(() -> find(path))
                .orElseThrow(() -> new KeycloakUnreachable("The group cannot be made: " + path));
    }

    private static String withRole(RealmResource realm, String group, Role role) {
        RoleScopeResource roles = realm.groups().group(group).roles().realmLevel();
        if (named(role, roles.listAll()).isEmpty()) {
            roles.add(named(role, roles.listAvailable()));
        }
        return group;
    }

    private static List<RoleRepresentation> named(Role role, List<RoleRepresentation> roles) {
        return roles.stream()
                .filter(each -> role.keycloakName().equals(each.getName()))
                .toList();
    }
}
