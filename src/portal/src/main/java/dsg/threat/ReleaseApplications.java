package dsg.threat;

import dsg.application.ApplicationKind;
import dsg.application.Decision;
import dsg.configuration.PolicyChanged;
import dsg.platform.access.Refused;
import dsg.platform.access.TerminalId;
import dsg.platform.audit.AuditLog;
import dsg.terminal.TerminalDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** The release of a terminal is asked for by the provider or the SOC and decided by the security office. */
@ApplicationScoped
class ReleaseApplications implements ApplicationKind {

    static final String KIND = "ISOLATION_RELEASE";

    private static final int DAYS = 1;

    @PersistenceContext
    EntityManager entities;

    @Inject
    TerminalDirectory terminals;

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
        return ThreatService.PROPOSE_RELEASE;
    }

    @Override
    public String deciding() {
        return ThreatService.DECIDE_RELEASE;
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
        return "isolation";
    }

    @Override
    public String fragment() {
        return "/WEB-INF/threat/application.xhtml";
    }

    @Override
    public String title(UUID subject) {
        return terminals.name(new TerminalId(isolation(subject).terminal()));
    }

    @Override
    public String content(UUID subject) {
        return isolation(subject).words();
    }

    @Override
    public void accepted(UUID subject, Decision decision) {
        Isolation isolation = isolation(subject);
        isolation.release(decision.application().value(), clock.instant());
        TerminalId terminal = new TerminalId(isolation.terminal());
        audit.detail(terminals.name(terminal));
        changed.fire(new PolicyChanged(terminal));
    }

    @Override
    public void declined(UUID subject, Decision decision) {
        isolation(subject).keep();
    }

    @Override
    public void withdrawn(UUID subject) {
        isolation(subject).keep();
    }

    private Isolation isolation(UUID id) {
        return Optional.ofNullable(entities.find(Isolation.class, id))
                .orElseThrow(() -> Refused.notFound("threat.isolation.unknown"));
    }
}
