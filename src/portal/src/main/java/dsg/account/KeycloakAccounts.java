package dsg.account;

import dsg.account.KeycloakApi.Answer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The users of Keycloak's realm. Every method may throw {@link KeycloakUnreachable}. */
@ApplicationScoped
class KeycloakAccounts {

    private static final int PAGE = 100;
    private static final int ALL = 1000;

    @Inject
    KeycloakApi api;

    @Inject
    KeycloakGroups groups;

    Optional<KeycloakUser> read(String userId) {
        Answer user = api.administer("GET", "/users/" + userId, null);
        Answer memberships = api.administer("GET", "/users/%s/groups?max=%d".formatted(userId, ALL), null);
        Answer sessions = api.administer("GET", "/users/%s/sessions".formatted(userId), null);
        if (user.isMissing() || memberships.isMissing() || sessions.isMissing()) {
            return Optional.empty();
        }
        JsonObject fields = user.json().asJsonObject();
        return Optional.of(new KeycloakUser(
                userId,
                fields.getString("username"),
                fields.getBoolean("enabled"),
                values(memberships, "path"),
                values(sessions, "id")));
    }

    /** All usernames by the user's identifier, without the accounts of services. */
    Map<String, String> usernames() {
        Map<String, String> all = new HashMap<>();
        List<JsonObject> page;
        do {
            page = objects(api.administer(
                    "GET", "/users?briefRepresentation=true&first=%d&max=%d".formatted(all.size(), PAGE), null));
            page.forEach(user -> all.put(user.getString("id"), user.getString("username")));
        } while (page.size() == PAGE);
        return all;
    }

    /**
     * Makes the user and puts it into these groups; what exists already is kept, so that an interrupted call can be repeated. It
     * has no password yet.
     *
     * @return the user's identifier
     */
    String make(String username, String name, Set<GroupPaths.Place> places) {
        String userId = find(username).orElseGet(() -> create(username, name));
        for (GroupPaths.Place place : places) {
            api.administer("PUT", "/users/%s/groups/%s".formatted(userId, groups.demand(place)), null);
        }
        return userId;
    }

    /** Sets a password that has to be changed at the next login. */
    void setOneTimePassword(String userId, OneTimePassword password) {
        Answer answer = api.administer(
                "PUT",
                "/users/%s/reset-password".formatted(userId),
                Json.createObjectBuilder()
                        .add("type", "password")
                        .add("value", password.value())
                        .add("temporary", true)
                        .build());
        if (answer.isMissing()) {
            throw new KeycloakUnreachable("The user has just been deleted");
        }
    }

    boolean hasPassword(String userId) {
        Answer credentials = api.administer("GET", "/users/%s/credentials".formatted(userId), null);
        return !credentials.isMissing() && values(credentials, "type").contains("password");
    }

    private Optional<String> find(String username) {
        return objects(api.administer("GET", "/users?exact=true&username=" + username, null)).stream()
                .map(user -> user.getString("id"))
                .findFirst();
    }

    private String create(String username, String name) {
        Answer made = api.administer(
                "POST",
                "/users",
                Json.createObjectBuilder()
                        .add("username", username)
                        .add("lastName", name)
                        .add("enabled", true)
                        .build());
        return made.isConflict() ? find(username).orElseThrow() : made.madeId();
    }

    private static Set<String> values(Answer list, String field) {
        return objects(list).stream().map(each -> each.getString(field)).collect(Collectors.toUnmodifiableSet());
    }

    private static List<JsonObject> objects(Answer list) {
        return list.json().asJsonArray().getValuesAs(JsonObject.class);
    }
}
