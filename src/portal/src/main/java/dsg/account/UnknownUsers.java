package dsg.account;

import dsg.account.keycloak.KeycloakUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Users of Keycloak that the register does not know. They open nothing; each server finds them again at its start. */
@ApplicationScoped
class UnknownUsers {

    private static final String SERVICE_ACCOUNT = "service-account-";

    private final Map<String, String> usernames = new ConcurrentHashMap<>();

    /** The realm's administrators, who have no account here; whoever could make another one could use theirs. */
    @Inject
    @ConfigProperty(name = "dsg.keycloak.administrators")
    Set<String> administrators;

    /** The client that the portal calls Keycloak as; Keycloak keeps a user for it. */
    @Inject
    @ConfigProperty(name = "dsg.keycloak.admin.client")
    String ownClient;

    void remember(KeycloakUser user) {
        if (!administrators.contains(user.username()) && !user.username().equals(SERVICE_ACCOUNT + ownClient)) {
            usernames.put(user.id(), user.username());
        }
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
