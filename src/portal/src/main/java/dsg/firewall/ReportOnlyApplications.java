package dsg.firewall;

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

/** That policies are not enforced for a while is applied for by the provider and decided by the security office. */
@ApplicationScoped
class ReportOnlyApplications implements ApplicationKind {

    static final String KIND = "FIREWALL_REPORT_ONLY";

    private static final int DAYS = 5;

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
        return FirewallService.PROPOSE_REPORT_ONLY;
    }

    @Override
    public String deciding() {
        return FirewallService.DECIDE_REPORT_ONLY;
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
        return "firewall-report-only";
    }

    @Override
    public String fragment() {
        return "/WEB-INF/firewall/reporting.xhtml";
    }

    @Override
    public String title(UUID subject) {
        return asked(subject).because();
    }

    @Override
    public String content(UUID subject) {
        ReportOnly asked = asked(subject);
        return "%s|%s".formatted(asked.until(), asked.because());
    }

    @Override
    public void accepted(UUID subject, Decision decision) {
        asked(subject).approve(decision.application().value());
        audit.detail("until " + asked(subject).until());
    }

    @Override
    public void declined(UUID subject, Decision decision) {
        asked(subject).refuse(PolicyState.DECLINED);
    }

    @Override
    public void withdrawn(UUID subject) {
        asked(subject).refuse(PolicyState.WITHDRAWN);
    }

    private ReportOnly asked(UUID id) {
        return Optional.ofNullable(entities.find(ReportOnly.class, id))
                .orElseThrow(() -> Refused.notFound("firewall.policy.unknown"));
    }
}
