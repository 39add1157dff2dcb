package dsg.account.keycloak;

import dsg.account.OneTimePassword;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.representations.idm.UserSessionRepresentation;

/** The users of Keycloak's realm. Every method may throw {@link KeycloakUnreachable}. */
@ApplicationScoped
public class KeycloakAccounts {

    private static final int PAGE = 100;
    private static final int ALL = 1000;
    private static final String CHANGE_PASSWORD = "UPDATE_PASSWORD";

    @Inject
    KeycloakConnection keycloak;

    @Inject
    KeycloakGroups groups;

    public Optional<KeycloakUser> read(String userId) {
        return keycloak.administer(realm -> {
            UserResource user = realm.users().get(userId);
            UserRepresentation fields = user.toRepresentation();
            return new KeycloakUser(
                    userId,
                    fields.getUsername(),
                    fields.isEnabled(),
                    all(user.groups(0, ALL), GroupRepresentation::getPath),
                    all(user.getUserSessions(), UserSessionRepresentation::getId));
        });
    }

    /** All usernames by the user's identifier, without the accounts of services. */
    public Map<String, String> usernames() {
        Map<String, String> all = new HashMap<>();
        List<UserRepresentation> page;
        do {
            page = keycloak.read(realm -> realm.users().search(null, null, null, null, all.size(), PAGE, null, true));
            page.forEach(user -> all.put(user.getId(), user.getUsername()));
        } while (page.size() == PAGE);
        return all;
    }

    /**
     * Makes the user and puts it into these groups; what exists already is kept, so that an interrupted call can be repeated. It
     * has no password yet.
     *
     * @return the user's identifier
     */
    public String make(String username, String name, Set<GroupPaths.Place> places) {
        String userId = find(username).orElseGet(() -> create(username, name));
        for (GroupPaths.Place place : places) {
            String group = groups.demand(place);
            change(userId, user -> user.joinGroup(group));
        }
        return userId;
    }

    /**
     * Disables the user, takes it out of every group below this place and logs it out everywhere; what is so already stays so.
     *
     * @return whether it was enabled until then; one that is locked for a time for wrong passwords was
     */
    public boolean switchOff(String userId, GroupPaths paths) {
        return keycloak.administer(realm -> {
                    UserResource user = realm.users().get(userId);
                    UserRepresentation fields = user.toRepresentation();
                    boolean locked = Boolean.TRUE.equals(
                            realm.attackDetection().bruteForceUserStatus(userId).get("disabled"));
                    boolean enabled = fields.isEnabled() || locked;
                    fields.setEnabled(false);
                    user.update(fields);
                    user.groups(0, ALL).stream()
                            .filter(group -> group.getPath().startsWith(paths.parent() + "/"))
                            .forEach(group -> user.leaveGroup(group.getId()));
                    user.logout();
                    return enabled;
                })
                .orElse(false);
    }

    /** Puts the user back into these groups, and enables it where it was enabled before. */
    public void switchOn(String userId, Set<GroupPaths.Place> places, boolean enable) {
        for (GroupPaths.Place place : places) {
            String group = groups.demand(place);
            change(userId, user -> user.joinGroup(group));
        }
        if (enable) {
            change(userId, user -> {
                UserRepresentation fields = user.toRepresentation();
                fields.setEnabled(true);
                user.update(fields);
            });
        }
    }

    /** Puts the user into these groups and takes it out of every other one below this place. */
    public void regroup(String userId, Set<GroupPaths.Place> places, GroupPaths paths) {
        Set<String> wanted = places.stream().map(GroupPaths.Place::path).collect(Collectors.toUnmodifiableSet());
        for (GroupPaths.Place place : places) {
            String group = groups.demand(place);
            change(userId, user -> user.joinGroup(group));
        }
        change(
                userId,
                user -> user.groups(0, ALL).stream()
                        .filter(group ->
                                group.getPath().startsWith(paths.parent() + "/") && !wanted.contains(group.getPath()))
                        .forEach(group -> user.leaveGroup(group.getId())));
    }

    /** Deletes the user, which ends its logins; one that is gone already stays gone. */
    public void delete(String userId) {
        keycloak.administer(realm -> {
            UserResource user = realm.users().get(userId);
            user.logout();
            user.remove();
            return true;
        });
    }

    /**
     * Shuts the user out and ends all its logins, or lets it in again, in its groups as they are; a lock for wrong passwords is over
     * then too.
     */
    public void setEnabled(String userId, boolean enabled) {
        if (enabled) {
            keycloak.administer(realm -> {
                realm.attackDetection().clearBruteForceForUser(userId);
                return true;
            });
        }
        change(userId, user -> {
            UserRepresentation fields = user.toRepresentation();
            fields.setEnabled(enabled);
            user.update(fields);
            if (!enabled) {
                user.logout();
            }
        });
    }

    /** Sets a password that has to be changed at the next login. */
    public void setOneTimePassword(String userId, OneTimePassword password) {
        CredentialRepresentation credential = new CredentialRepresentation();
        credential.setType(CredentialRepresentation.PASSWORD);
        credential.setValue(password.value());
        credential.setTemporary(true);
        change(userId, user -> user.resetPassword(credential));
    }

    public boolean hasPassword(String userId) {
        return keycloak.administer(realm -> realm.users().get(userId).credentials())
                .map(credentials -> all(credentials, CredentialRepresentation::getType))
                .orElse(Set.of())
                .contains(CredentialRepresentation.PASSWORD);
    }

    /** Whether the person has put a password of their own in the place of the one for a single login. */
    public boolean hasChosenPassword(String userId) {
        boolean must = keycloak.administer(
                        realm -> realm.users().get(userId).toRepresentation().getRequiredActions())
                .map(actions -> actions.contains(CHANGE_PASSWORD))
                .orElse(false);
        return !must && hasPassword(userId);
    }

    private void change(String userId, Change change) {
        boolean done = keycloak.administer(realm -> {
                    change.of(realm.users().get(userId));
                    return true;
                })
                .isPresent();
        if (!done) {
            throw new KeycloakUnreachable("The user has just been deleted");
        }
    }

    private interface Change {
        void of(UserResource user);
    }

    private Optional<String> find(String username) {
        return keycloak.read(realm -> realm.users().searchByUsername(username, true)).stream()
                .map(UserRepresentation::getId)
                .findFirst();
    }

    private String create(String username, String name) {
        UserRepresentation user = new UserRepresentation();
        user.setUsername(username);
        user.setLastName(name);
        user.setEnabled(true);
        return keycloak.make(realm -> realm.users().create(user))
                .or(() -> find(username))
                .orElseThrow(() -> new KeycloakUnreachable("The user cannot be made"));
    }

    private static <T> Set<String> all(Collection<T> list, Function<T, String> field) {
        return list.stream().map(field).collect(Collectors.toUnmodifiableSet());
    }
}
