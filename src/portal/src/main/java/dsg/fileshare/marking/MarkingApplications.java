package dsg.fileshare.marking;

import dsg.application.ApplicationKind;
import dsg.application.Decision;
import dsg.contract.ContractSides;
import dsg.fileshare.FileshareService;
import dsg.fileshare.receiving.MarkingSteps;
import dsg.fileshare.receiving.Upload;
import dsg.fileshare.receiving.UploadId;
import dsg.platform.access.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** Declarations that what looks like a marking of higher secrecy is none; decided by the requesting office (R140). */
@ApplicationScoped
class MarkingApplications implements ApplicationKind {

    static final String KIND = "MARKING";

    private static final int DAYS = 2;

    @PersistenceContext
    EntityManager entities;

    @Inject
    MarkingSteps steps;

    @Inject
    ContractSides sides;

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public String applying() {
        return FileshareService.DECLARE_MARKING;
    }

    @Override
    public String deciding() {
        return FileshareService.DECIDE_MARKING;
    }

    @Override
    public boolean isOfContract() {
        return true;
    }

    @Override
    public int days() {
        return DAYS;
    }

    /** How it was looked up that it is none. */
    @Override
    public boolean asksForWords() {
        return true;
    }

    @Override
    public String object() {
        return "upload";
    }

    @Override
    public String fragment() {
        return "/WEB-INF/fileshare/marking.xhtml";
    }

    @Override
    public String title(UUID subject) {
        return upload(subject).name();
    }

    @Override
    public String content(UUID subject) {
        Upload upload = upload(subject);
        return upload.sha256().orElse("") + "|" + upload.declaration().orElse("");
    }

    @Override
    public void accepted(UUID subject, Decision decision) {
        Upload upload = locked(subject);
        sides.demandOpen(upload.contract());
        steps.clear(upload);
    }

    /** It is one after all. */
    @Override
    public void declined(UUID subject, Decision decision) {
        steps.seal(locked(subject));
    }

    @Override
    public void withdrawn(UUID subject) {
        steps.undeclare(locked(subject));
    }

    /** As whoever reads it may see it; not locked, since lists ask for many. */
    private Upload upload(UUID subject) {
        return Optional.ofNullable(entities.find(Upload.class, subject))
                .orElseThrow(() -> Refused.notFound("fileshare.upload.unknown"));
    }

    private Upload locked(UUID subject) {
        return steps.get(upload(subject).contract(), new UploadId(subject));
    }
}
