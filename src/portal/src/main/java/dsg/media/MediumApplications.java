package dsg.media;

import dsg.application.ApplicationKind;
import dsg.application.Decision;
import dsg.configuration.PolicyChanged;
import dsg.platform.access.Refused;
import dsg.platform.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** F3: applied for by a company, decided by the contract's requesting office; from then on the terminals know it (R133). */
@ApplicationScoped
class MediumApplications implements ApplicationKind {

    static final String KIND = "MEDIUM";

    private static final int DAYS = 5;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Event<PolicyChanged> changed;

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
        return MediaService.APPLY_MEDIUM;
    }

    @Override
    public String deciding() {
        return MediaService.DECIDE_MEDIUM;
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
        return "medium";
    }

    @Override
    public String fragment() {
        return "/WEB-INF/media/application.xhtml";
    }

    @Override
    public String title(UUID subject) {
        return medium(subject).title();
    }

    @Override
    public String content(UUID subject) {
        Medium medium = medium(subject);
        MediumRow row = medium.row(Map.of(), clock.instant());
        return "%s|%s|%s|%s|%s|%s|%s|%s|%s|%s"
                .formatted(
                        row.kind(),
                        medium.title(),
                        row.usb(),
                        row.serial(),
                        medium.terminals().stream().sorted().toList(),
                        row.purpose(),
                        row.holder(),
                        row.keptAt(),
                        row.until(),
                        row.disposal());
    }

    @Override
    public void accepted(UUID subject, Decision decision) {
        Medium medium = medium(subject);
        medium.move(MediumState.PROPOSED, MediumState.REGISTERED);
        audit.detail(medium.title());
        changed.fire(new PolicyChanged(null));
    }

    @Override
    public void declined(UUID subject, Decision decision) {
        medium(subject).move(MediumState.PROPOSED, MediumState.DECLINED);
    }

    @Override
    public void withdrawn(UUID subject) {
        medium(subject).move(MediumState.PROPOSED, MediumState.WITHDRAWN);
    }

    private Medium medium(UUID id) {
        return Optional.ofNullable(entities.find(Medium.class, id))
                .orElseThrow(() -> Refused.notFound("media.unknown"));
    }
}
