package dsg.line;

import dsg.application.ApplicationDesk;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.calendar.Clocks;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lines that are applied for by the provider and decided by the security office: a first one, and every change of kind. */
@Stateless
public class LineChanges {

    private static final int SHOWN_SIGHTINGS = 30;

    @PersistenceContext
    EntityManager entities;

    @Inject
    ApplicationDesk applications;

    @Inject
    EdgeSightings sightings;

    @Inject
    LineDirectory directory;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Applies for a line from this day on; the one before it then ends on the day before. */
    @UseCase(LineService.PROPOSE_LINE)
    public UUID propose(UUID site, LineKind kind, LocalDate from, String because) {
        audit.about("site", site);
        if (entities.find(SiteNetwork.class, site) == null) {
            throw new RuleBroken("line.network.missing");
        }
        if (from.isBefore(LocalDate.ofInstant(clock.instant(), Clocks.JAPAN))) {
            throw new RuleBroken("line.change.past");
        }
        LineChange change =
                new LineChange(site, kind, from, because, current.get().account(), clock.instant());
        entities.persist(change);
        try {
            entities.flush();
        } catch (PersistenceException another) {
            throw Refused.conflict("line.change.waiting");
        }
        applications.submit(LineApplications.KIND, change.id(), null);
        audit.detail(kind + " from " + from);
        return change.id();
    }

    /** One that was applied for. */
    @UseCase(LineService.VIEW_LINES)
    public ChangeRow change(UUID id) {
        LineChange found = Optional.ofNullable(entities.find(LineChange.class, id))
                .orElseThrow(() -> Refused.notFound("line.unknown"));
        audit.about("site", found.site());
        return found.row();
    }

    /** What was applied for at a site, and what its router has told. */
    @UseCase(LineService.VIEW_LINES)
    public SiteTraffic traffic(UUID site) {
        audit.about("site", site);
        List<String> routers = directory.routers().stream()
                .filter(each -> each.site().equals(site))
                .map(RouterRow::name)
                .toList();
        return new SiteTraffic(
                entities.createQuery(
                                "select c from LineChange c where c.site = :site order by c.proposedAt desc",
                                LineChange.class)
                        .setParameter("site", site)
                        .setMaxResults(SHOWN_SIGHTINGS)
                        .getResultStream()
                        .map(LineChange::row)
                        .toList(),
                sightings.newest(routers, SHOWN_SIGHTINGS));
    }
}
