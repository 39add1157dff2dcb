package dsg.keycloak.events;

import dsg.protocol.AccountEvent;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** The rows of the portal's unread changes, in the transaction of the Keycloak session. */
record Outbox(EntityManager entities, Clock clock) {

    /** How many rows one reading returns; the next reading continues after these are acknowledged. */
    static final int PAGE = 500;

    static Outbox of(KeycloakSession session) {
        return new Outbox(session.getProvider(JpaConnectionProvider.class).getEntityManager(), Clock.systemUTC());
    }

    AccountEvent add(String userId) {
        OutboxRow row = new OutboxRow(userId, clock.instant());
        entities.persist(row);
        return row.event();
    }

    List<AccountEvent> unacknowledged() {
        return entities.createQuery("select row from OutboxRow row order by row.id", OutboxRow.class)
                .setMaxResults(PAGE)
                .getResultStream()
                .map(OutboxRow::event)
                .toList();
    }

    void acknowledge(long id) {
        entities.createQuery("delete from OutboxRow row where row.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}
