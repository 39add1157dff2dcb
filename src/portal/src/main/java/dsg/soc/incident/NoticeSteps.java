package dsg.soc.incident;

import dsg.platform.access.Caller;
import dsg.platform.access.Rights;
import dsg.platform.service.NextStep;
import dsg.platform.service.NextSteps;
import dsg.soc.SocService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Incidents of which somebody should have been told by now. */
@ApplicationScoped
class NoticeSteps implements NextSteps {

    private static final int MOST = 5;

    /** The oldest of those that are open. */
    private static final int LOOKED_AT = 50;

    @PersistenceContext
    EntityManager entities;

    @Inject
    IncidentBook book;

    @Inject
    Notices notices;

    @Inject
    Rights rights;

    @Override
    public List<NextStep> of(Caller caller) {
        if (!rights.allow(caller, SocService.WORK_INCIDENT)) {
            return List.of();
        }
        List<Incident> open = entities.createQuery(
                        "select i from Incident i where i.state <> :closed and (select count(n) from Notice n where"
                                + " n.incident = i.id) < 2 order by i.openedAt",
                        Incident.class)
                .setParameter("closed", IncidentState.CLOSED)
                .setMaxResults(LOOKED_AT)
                .getResultList();
        return book.rows(open).stream()
                .flatMap(row ->
                        notices.of(row).stream().filter(NoticeRow::overdue).map(notice -> step(row, notice)))
                .limit(MOST)
                .toList();
    }

    private static NextStep step(IncidentRow row, NoticeRow notice) {
        return new NextStep(
                "soc.next.notice." + notice.audience(),
                List.of(row.number().toString()),
                "/soc/incident.xhtml?id=" + row.id(),
                notice.due());
    }
}
