package dsg.communication;

import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who has a room open at the moment, on whichever server. */
@ApplicationScoped
class Presence {

    /** Browsers say every twenty seconds that they are still there. */
    private static final Duration LASTS = Duration.ofSeconds(60);

    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    void seen(Caller caller, ContractId contract) {
        entities.createNativeQuery("insert into talk_presence (account, contract, seen_at) values (:account, :contract,"
                        + " :now) on conflict (account) do update set seen_at = excluded.seen_at")
                .setParameter("account", caller.account().value())
                .setParameter("contract", contract.value())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    Set<UUID> online(ContractId contract) {
        return ((java.util.List<?>) entities.createNativeQuery(
                                "select account from talk_presence where contract = :contract and seen_at > :since")
                        .setParameter("contract", contract.value())
                        .setParameter("since", clock.instant().minus(LASTS))
                        .getResultList())
                .stream().map(UUID.class::cast).collect(Collectors.toSet());
    }
}
