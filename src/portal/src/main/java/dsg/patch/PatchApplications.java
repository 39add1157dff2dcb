package dsg.patch;

import dsg.application.ApplicationKind;
import dsg.application.Decision;
import dsg.platform.access.Refused;
import dsg.platform.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** Patches are proposed by the provider and decided by the security office. */
@ApplicationScoped
class PatchApplications implements ApplicationKind {

    static final String KIND = "PATCH";

    private static final int DAYS = 2;

    @PersistenceContext
    EntityManager entities;

    @Inject
    AuditLog audit;

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public String applying() {
        return PatchService.PROPOSE_PATCH;
    }

    @Override
    public String deciding() {
        return PatchService.DECIDE_PATCH;
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
        return "patch";
    }

    @Override
    public String fragment() {
        return "/WEB-INF/patch/application.xhtml";
    }

    @Override
    public String title(UUID subject) {
        return patch(subject).title();
    }

    @Override
    public String content(UUID subject) {
        return patch(subject).words();
    }

    @Override
    public void accepted(UUID subject, Decision decision) {
        patch(subject).approve(decision.application().value());
        audit.detail(patch(subject).title());
    }

    @Override
    public void declined(UUID subject, Decision decision) {
        patch(subject).decline();
    }

    @Override
    public void withdrawn(UUID subject) {
        patch(subject).decline();
    }

    private Patch patch(UUID id) {
        return Optional.ofNullable(entities.find(Patch.class, id)).orElseThrow(() -> Refused.notFound("patch.unknown"));
    }
}
