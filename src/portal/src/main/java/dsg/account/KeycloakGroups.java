package dsg.account;

import dsg.account.KeycloakApi.Answer;
import dsg.platform.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;

/** The group tree of Keycloak's realm, grown on demand: one group per role of an organisation in a contract. */
@ApplicationScoped
class KeycloakGroups {

    @Inject
    KeycloakApi api;

    /** The identifier of this group, made with everything above it if need be; its members have the role. */
    String demand(GroupPaths.Place place) {
        String group = demand(place.path());
        demandRole(group, place.role());
        return group;
    }

    private String demand(String path) {
        Answer known = api.administer("GET", "/group-by-path" + path, null);
        if (!known.isMissing()) {
            return known.json().asJsonObject().getString("id");
        }
        int cut = path.lastIndexOf('/');
        String below = cut == 0 ? "/groups" : "/groups/%s/children".formatted(demand(path.substring(0, cut)));
        JsonObject group =
                Json.createObjectBuilder().add("name", path.substring(cut + 1)).build();
        Answer made = api.administer("POST", below, group);
        return made.isConflict() ? demand(path) : made.madeId();
    }

    private void demandRole(String group, Role role) {
        String mappings = "/groups/%s/role-mappings/realm".formatted(group);
        if (find(api.administer("GET", mappings, null), role).isEmpty()) {
            JsonArray missing = find(api.administer("GET", mappings + "/available", null), role);
            api.administer("POST", mappings, missing);
        }
    }

    private static JsonArray find(Answer roles, Role role) {
        var found = Json.createArrayBuilder();
        roles.json().asJsonArray().getValuesAs(JsonObject.class).stream()
                .filter(each -> role.keycloakName().equals(each.getString("name")))
                .map(each -> Json.createObjectBuilder()
                        .add("id", each.getString("id"))
                        .add("name", each.getString("name")))
                .forEach(found::add);
        return found.build();
    }
}
