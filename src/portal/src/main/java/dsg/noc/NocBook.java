package dsg.noc;

import dsg.account.AccountDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads targets and alarms; who calls it has passed the gate, or is a task. */
@ApplicationScoped
class NocBook {

    @PersistenceContext
    EntityManager entities;

    @Inject
    AccountDirectory accounts;

    @Inject
    Clock clock;

    /** All that is watched now. */
    Map<String, NocTarget> targets() {
        return entities.createQuery("select t from NocTarget t", NocTarget.class)
                .getResultStream()
                .collect(Collectors.toMap(NocTarget::key, Function.identity()));
    }

    List<NocAlarm> open() {
        return entities.createQuery("select a from NocAlarm a where a.endedAt is null", NocAlarm.class)
                .getResultList();
    }

    Map<UUID, NocOutage> outages() {
        return entities.createQuery("select o from NocOutage o where o.untilAt is null", NocOutage.class)
                .getResultStream()
                .collect(Collectors.toMap(NocOutage::target, Function.identity()));
    }

    Optional<Instant> lastRound() {
        return ((List<?>) entities.createNativeQuery("select at from noc_round", Instant.class)
                        .getResultList())
                .stream().map(Instant.class::cast).findFirst();
    }

    /** Alarms with their targets and the names of those who had them in hand. */
    List<AlarmRow> rows(Collection<NocAlarm> alarms) {
        Instant now = clock.instant();
        Map<UUID, String> names = accounts.namesOfPeople(alarms.stream()
                .flatMap(each -> Stream.of(each.holder(), each.acknowledgedBy(), each.closedBy()))
                .flatMap(Optional::stream)
                .distinct()
                .toList());
        return alarms.stream()
                .map(each ->
                        each.row(entities.find(NocTarget.class, each.target()).row(now), names))
                .toList();
    }
}
