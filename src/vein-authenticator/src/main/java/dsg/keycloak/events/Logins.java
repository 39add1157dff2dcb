package dsg.keycloak.events;

import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** The logins as they stand in Keycloak's database. */
final class Logins {

    private Logins() {}

    /** Whose login this is, or was: one that is being ended is gone from the model, but its row stays until the commit. */
    static Optional<String> holder(KeycloakSession session, String login) {
        return session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createQuery(
                        "select l.userId from PersistentUserSessionEntity l where l.userSessionId = :login",
                        String.class)
                .setParameter("login", login)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
