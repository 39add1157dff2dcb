package dsg.line;

import dsg.application.ApplicationKind;
import dsg.application.Decision;
import dsg.company.SiteDirectory;
import dsg.platform.access.AccountId;
import dsg.platform.access.Refused;
import dsg.platform.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** A line is applied for by the provider and decided by the security office (R33, R43). */
@ApplicationScoped
class LineApplications implements ApplicationKind {

    static final String KIND = "SITE_LINE";

    private static final int DAYS = 5;

    @PersistenceContext
    EntityManager entities;

    @Inject
    SiteDirectory sites;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public String applying() {
        return LineService.PROPOSE_LINE;
    }

    @Override
    public String deciding() {
        return LineService.DECIDE_LINE;
    }

    @Override
    public boolean isOfContract() {
        return false;
    }

    @Override
    public int days() {
        return DAYS;
    }

    @Override
    public String object() {
        return "site";
    }

    @Override
    public String fragment() {
        return "/WEB-INF/line/application.xhtml";
    }

    @Override
    public String title(UUID subject) {
        LineChange change = change(subject);
        return sites.all().stream()
                .filter(each -> each.id().equals(change.site()))
                .map(each -> each.organisationName() + " " + each.name())
                .findFirst()
                .orElse("");
    }

    @Override
    public String content(UUID subject) {
        LineChange change = change(subject);
        return "%s|%s|%s|%s".formatted(change.site(), change.kind(), change.from(), change.because());
    }

    /** The end of one line and the beginning of the next in one transaction; the database refuses what would overlap. */
    @Override
    public void accepted(UUID subject, Decision decision) {
        LineChange change = change(subject);
        change.approve(decision.application().value());
        entities.createQuery("select l from SiteLine l where l.site = :site and l.untilDay is null", SiteLine.class)
                .setParameter("site", change.site())
                .getResultList()
                .forEach(each -> each.giveWay(change.from(), clock.instant()));
        try {
            entities.flush();
            entities.persist(new SiteLine(
                    change.site(), change.kind(), change.from(), new AccountId(change.proposedBy()), clock.instant()));
            entities.flush();
        } catch (PersistenceException overlapping) {
            throw Refused.conflict("line.exclusive");
        }
        audit.detail(change.kind() + " from " + change.from());
    }

    @Override
    public void declined(UUID subject, Decision decision) {
        change(subject).over(LineChangeState.DECLINED);
    }

    @Override
    public void withdrawn(UUID subject) {
        change(subject).over(LineChangeState.WITHDRAWN);
    }

    private LineChange change(UUID id) {
        return Optional.ofNullable(entities.find(LineChange.class, id))
                .orElseThrow(() -> Refused.notFound("line.unknown"));
    }
}
