package dsg.noc;

import dsg.platform.access.Caller;
import dsg.platform.access.Rights;
import dsg.platform.service.NextStep;
import dsg.platform.service.NextSteps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Alarms that have come to the caller as the one on duty, and that nobody has taken up. */
@ApplicationScoped
class NocSteps implements NextSteps {

    private static final int MOST = 20;

    @PersistenceContext
    EntityManager entities;

    @Inject
    NocEscalation escalation;

    @Inject
    Rights rights;

    @Inject
    Clock clock;

    @Override
    public List<NextStep> of(Caller caller) {
        if (!rights.allow(caller, NocService.ACKNOWLEDGE_NOC_ALARM)) {
            return List.of();
        }
        Instant now = clock.instant();
        Duration longest = escalation.longest(now);
        return entities.createQuery(
                        "select a from NocAlarm a where a.heldBy = :me and a.acknowledgedAt is null and a.endedAt is"
                                + " null order by a.beganAt",
                        NocAlarm.class)
                .setParameter("me", caller.account().value())
                .setMaxResults(MOST)
                .getResultStream()
                .map(alarm -> new NextStep(
                        alarm.escalations() > 0 ? "noc.next.escalated" : "noc.next.alarm",
                        List.of(),
                        "/noc/alarm.xhtml?id=" + alarm.id(),
                        alarm.waitsSince().map(since -> since.plus(longest)).orElse(now)))
                .toList();
    }
}
