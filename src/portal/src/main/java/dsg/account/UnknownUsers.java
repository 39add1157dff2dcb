package dsg.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Users of Keycloak that the register does not know. They open nothing; each server finds them again at its start. */
@ApplicationScoped
class UnknownUsers {

    private final Map<String, String> usernames = new ConcurrentHashMap<>();

    void remember(KeycloakUser user) {
        usernames.put(user.id(), user.username());
    }

    void forget(String userId) {
        usernames.remove(userId);
    }

    /** Forgets all but these. */
    void retain(Collection<String> userIds) {
        usernames.keySet().retainAll(userIds);
    }

    SortedSet<String> usernames() {
        return new TreeSet<>(usernames.values());
    }
}
