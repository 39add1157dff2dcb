package dsg.firewall;

import dsg.application.ApplicationDesk;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Use cases around whether policies are enforced: relaxed by two people and for a while, enforced again by one and at once. */
@Stateless
public class Enforcements {

    private static final int SHOWN = 10;

    @PersistenceContext
    EntityManager entities;

    @Inject
    NetworkStates states;

    @Inject
    ApplicationDesk applications;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** The newest; none in force: policies are enforced. */
    @UseCase(FirewallService.VIEW_POLICIES)
    public List<ReportOnlyRow> newest() {
        Instant now = clock.instant();
        return entities.createQuery("select r from ReportOnly r order by r.proposedAt desc", ReportOnly.class)
                .setMaxResults(SHOWN)
                .getResultStream()
                .map(each -> each.row(now))
                .toList();
    }

    /** One, as who decides looks at it. */
    @UseCase(FirewallService.VIEW_POLICIES)
    public ReportOnlyRow asked(UUID id) {
        audit.about("firewall-report-only", id);
        return known(id).row(clock.instant());
    }

    /** Asks that what no policy allows be noted and let pass until then. */
    @UseCase(FirewallService.PROPOSE_REPORT_ONLY)
    public UUID propose(Instant until, String because) {
        ReportOnly asked = new ReportOnly(until, because, current.get().account(), clock.instant());
        audit.about("firewall-report-only", asked.id());
        entities.persist(asked);
        try {
            entities.flush();
        } catch (PersistenceException another) {
            throw Refused.conflict("firewall.reporting.waiting");
        }
        applications.submit(ReportOnlyApplications.KIND, asked.id(), null);
        audit.detail(asked.because());
        return asked.id();
    }

    /** Enforces policies again before the time, whatever else was approved meanwhile. */
    @UseCase(FirewallService.END_REPORT_ONLY)
    public void end(UUID id) {
        audit.about("firewall-report-only", id);
        known(id).end();
        entities.createQuery("select r from ReportOnly r where r.state = :approved", ReportOnly.class)
                .setParameter("approved", PolicyState.APPROVED)
                .getResultList()
                .forEach(ReportOnly::end);
    }

    private ReportOnly known(UUID id) {
        return Optional.ofNullable(entities.find(ReportOnly.class, id))
                .orElseThrow(() -> Refused.notFound("firewall.policy.unknown"));
    }
}
