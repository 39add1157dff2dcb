package dsg.logon;

import dsg.account.LastUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Answers for accounts what only the history of logins knows. */
@ApplicationScoped
class LastUses implements LastUse {

    @PersistenceContext
    EntityManager entities;

    @Override
    public Map<UUID, Instant> lastLogins() {
        return entities.createQuery(
                        "select l.account, max(l.at) from LogonEvent l where l.kind = :kind and l.account is not null"
                                + " group by l.account",
                        Object[].class)
                .setParameter("kind", LogonKind.LOGIN)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Instant) row[1]));
    }
}
