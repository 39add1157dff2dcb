package dsg.noc;

import dsg.calendar.MaintenanceDirectory;
import dsg.calendar.PlannedStops;
import dsg.noc.probe.Health;
import dsg.noc.probe.Sighting;
import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a round of looking changes: how targets are, which faults begin and end, who has to be told more loudly. */
@ApplicationScoped
class NocRounds {

    @PersistenceContext
    EntityManager entities;

    @Inject
    NocBook book;

    @Inject
    MaintenanceDirectory maintenances;

    @Inject
    NocEscalation escalation;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * Takes in what was seen.
     *
     * @param whole whether every probe could look: then what was not seen is no longer there, else nobody knows how it is
     */
    @Transactional
    void take(List<Sighting> sightings, boolean whole) {
        Instant now = clock.instant();
        Map<String, NocTarget> targets = seen(sightings, whole, now);
        PlannedStops planned = maintenances.stops(now);
        Diagnosis diagnosis =
                new Diagnosis(targets.values().stream().map(NocTarget::standing).toList());
        outages(targets, diagnosis, planned, now);
        alarms(targets, diagnosis, planned, now);
        entities.createNativeQuery(
                        "insert into noc_round (one, at) values (true, :now) on conflict (one) do update set at = :now")
                .setParameter("now", now)
                .executeUpdate();
    }

    private Map<String, NocTarget> seen(List<Sighting> sightings, boolean whole, Instant now) {
        Map<String, NocTarget> targets = book.targets();
        Map<String, NocTarget> present = new HashMap<>();
        for (Sighting sighting : sightings) {
            NocTarget known = targets.get(sighting.key());
            if (known == null) {
                known = new NocTarget(sighting, now);
                entities.persist(known);
            } else {
                known.absence(now).ifPresent(entities::persist);
                known.see(sighting, now);
            }
            present.put(sighting.key(), known);
        }
        targets.values().stream()
                .filter(each -> !present.containsKey(each.key()) && !each.isGone())
                .forEach(each -> {
                    if (whole) {
                        each.gone(now);
                    } else {
                        each.unseen(now);
                        present.put(each.key(), each);
                    }
                });
        // rows that refer to new ones come after them
        entities.flush();
        return present;
    }

    /** A consequence is down as long as its root is, whatever could be seen of itself. */
    private void outages(Map<String, NocTarget> targets, Diagnosis diagnosis, PlannedStops planned, Instant now) {
        Map<UUID, NocOutage> open = book.outages();
        targets.values().forEach(target -> {
            Health counts = diagnosis.rootOf(target.key()).isPresent() ? Health.DOWN : target.health();
            boolean foreseen = planned.covers(target.site());
            NocOutage outage = open.remove(target.id());
            if (outage != null && !outage.is(counts, foreseen)) {
                outage.end(now);
                entities.flush();
                outage = null;
            }
            if (outage == null && counts != Health.UP) {
                entities.persist(new NocOutage(target.id(), counts, foreseen, now));
            }
        });
        open.values().forEach(outage -> outage.end(now));
    }

    private void alarms(Map<String, NocTarget> targets, Diagnosis diagnosis, PlannedStops planned, Instant now) {
        Map<UUID, NocTarget> byId = new HashMap<>();
        targets.values().forEach(each -> byId.put(each.id(), each));
        Map<String, Integer> roots = new HashMap<>(diagnosis.roots());
        for (NocAlarm alarm : book.open()) {
            NocTarget target = byId.get(alarm.target());
            Integer consequences = target == null ? null : roots.remove(target.key());
            if (target == null || consequences == null) {
                settle(alarm, target, diagnosis, now);
            } else {
                alarm.goesOn(consequences, target.isFlapping(now));
            }
            escalation.look(alarm, now);
        }
        roots.forEach((key, consequences) -> {
            NocTarget target = targets.get(key);
            if (target != null && !planned.covers(target.site())) {
                raise(target, consequences, now);
            }
        });
    }

    /** No root any more: a consequence of another, unsteady, or well. */
    private void settle(NocAlarm alarm, @Nullable NocTarget target, Diagnosis diagnosis, Instant now) {
        if (target != null && diagnosis.rootOf(target.key()).isPresent()) {
            alarm.becomesConsequence(diagnosis.rootOf(target.key()).orElseThrow(), now);
        } else if (target != null && target.isFlapping(now)) {
            alarm.goesOn(0, true);
        } else {
            alarm.ended(now);
            audit.system("NOC_ALARM_ENDED", Outcome.OK, null, "noc-alarm", alarm.id(), null);
        }
    }

    private void raise(NocTarget target, int consequences, Instant now) {
        NocAlarm alarm = new NocAlarm(target.id(), now);
        alarm.goesOn(consequences, target.isFlapping(now));
        entities.persist(alarm);
        escalation.begin(alarm, now);
        audit.system("NOC_ALARM", Outcome.FAILED, target.key(), "noc-alarm", alarm.id(), null);
    }
}
