package dsg.fileshare.rights;

import dsg.application.ApplicationDesk;
import dsg.application.ApplicationKind;
import dsg.application.Decision;
import dsg.application.Result;
import dsg.company.OrganisationDirectory;
import dsg.fileshare.FileshareService;
import dsg.fileshare.area.AccessException;
import dsg.fileshare.area.AccessException.State;
import dsg.fileshare.area.Change;
import dsg.fileshare.area.FolderFinder;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** アクセス権限設定申請: asked for by a company's manager, decided by the requesting office (R130). */
@ApplicationScoped
class AccessApplications implements ApplicationKind {

    static final String KIND = "ACCESS";

    private static final int DAYS = 5;

    @PersistenceContext
    EntityManager entities;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    FolderFinder folders;

    @Inject
    CurrentCaller current;

    /** Looked up when asked: the desk knows the kinds, this one among them. */
    @Inject
    Instance<ApplicationDesk> desk;

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
        return FileshareService.REQUEST_ACCESS;
    }

    @Override
    public String deciding() {
        return FileshareService.DECIDE_ACCESS;
    }

    @Override
    public boolean isOfContract() {
        return true;
    }

    @Override
    public int days() {
        return DAYS;
    }

    @Override
    public String object() {
        return "access";
    }

    @Override
    public String fragment() {
        return "/WEB-INF/fileshare/access.xhtml";
    }

    @Override
    public String title(UUID subject) {
        AccessException wish = wish(subject);
        return wish.folder().name() + "："
                + organisations.get(wish.organisation()).name();
    }

    @Override
    public String content(UUID subject) {
        AccessException wish = wish(subject);
        return "%s|%s|%s|%s|%s"
                .formatted(
                        wish.folder().id().value(),
                        wish.organisation().value(),
                        wish.permissions(),
                        wish.until().map(Instant::toString).orElse(""),
                        wish.because());
    }

    @Override
    public void accepted(UUID subject, Decision decision) {
        AccessException wish = wish(subject);
        if (!wish.folder().isThere()) {
            throw Refused.notFound("fileshare.folder.unknown");
        }
        folders.requireChange(
                current.get(), wish.folder(), Change.RIGHTS, wish.folder().isStandard());
        Instant now = clock.instant();
        entities.createQuery(
                        "select e from AccessException e where e.folder = :folder and e.organisation = :organisation"
                                + " and e.state = :decided and (e.until is null or e.until > :now)",
                        AccessException.class)
                .setParameter("folder", wish.folder())
                .setParameter("organisation", wish.organisation().value())
                .setParameter("decided", State.DECIDED)
                .setParameter("now", now)
                .getResultList()
                .forEach(former -> former.end(now));
        wish.begin(number(subject), now);
        audit.detail(wish.permissions().toString());
    }

    @Override
    public void declined(UUID subject, Decision decision) {
        wish(subject).decline(number(subject));
    }

    @Override
    public void withdrawn(UUID subject) {
        wish(subject).withdraw();
    }

    private String number(UUID subject) {
        return desk.get()
                .result(KIND, subject)
                .map(Result::number)
                .orElseThrow()
                .toString();
    }

    private AccessException wish(UUID id) {
        return Optional.ofNullable(entities.find(AccessException.class, id))
                .orElseThrow(() -> Refused.notFound("fileshare.access.unknown"));
    }
}
