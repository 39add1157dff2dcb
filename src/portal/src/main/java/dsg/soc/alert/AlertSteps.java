package dsg.soc.alert;

import dsg.platform.access.Caller;
import dsg.platform.access.Rights;
import dsg.platform.service.NextStep;
import dsg.platform.service.NextSteps;
import dsg.soc.Gravity;
import dsg.soc.SocService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Alerts that wait for the caller as the one on duty; for the security office grave ones that nobody took up in time. */
@ApplicationScoped
class AlertSteps implements NextSteps {

    /** Of a storm the worst and newest; the desk has them all, and other tasks their place. */
    private static final int MOST = 5;

    @PersistenceContext
    EntityManager entities;

    @Inject
    AlertEscalation escalation;

    @Inject
    Rights rights;

    @Inject
    Clock clock;

    @Override
    public List<NextStep> of(Caller caller) {
        if (rights.allow(caller, SocService.TRIAGE_ALERT)) {
            // what was given to nobody and escalated is everybody's
            return steps("(a.heldBy = :me or a.heldBy is null and a.escalations > 0)", caller);
        }
        return rights.allow(caller, SocService.VIEW_ALERTS)
                ? steps("a.escalations > 0 and a.weight >= " + Gravity.HIGH.weight(), null)
                : List.of();
    }

    private List<NextStep> steps(String which, @Nullable Caller holder) {
        Instant now = clock.instant();
        TypedQuery<Alert> query = entities.createQuery(
                "select a from Alert a where a.state = :state and a.reportOnly = false and " + which
                        + " order by a.weight desc, a.raisedAt desc",
                Alert.class);
        if (holder != null) {
            query.setParameter("me", holder.account().value());
        }
        return query.setParameter("state", AlertState.NEW)
                .setMaxResults(MOST)
                .getResultStream()
                .map(alert -> step(alert, holder != null, now))
                .toList();
    }

    private NextStep step(Alert alert, boolean own, Instant now) {
        String key = own ? alert.isEscalated() ? "soc.next.escalated" : "soc.next.alert" : "soc.next.untaken";
        return new NextStep(
                key,
                List.of(alert.title()),
                "/soc/alert.xhtml?id=" + alert.id(),
                escalation.due(alert, now).orElse(null));
    }
}
