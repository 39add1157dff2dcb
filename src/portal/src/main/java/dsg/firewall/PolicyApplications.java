package dsg.firewall;

import dsg.application.ApplicationKind;
import dsg.application.Decision;
import dsg.line.LineDirectory;
import dsg.platform.access.Refused;
import dsg.platform.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** Policies are applied for by the provider and decided by the security office (R23). */
@ApplicationScoped
class PolicyApplications implements ApplicationKind {

    static final String KIND = "FIREWALL_POLICY";

    private static final int DAYS = 5;

    @PersistenceContext
    EntityManager entities;

    @Inject
    LineDirectory lines;

    @Inject
    AuditLog audit;

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public String applying() {
        return FirewallService.PROPOSE_POLICY;
    }

    @Override
    public String deciding() {
        return FirewallService.DECIDE_POLICY;
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
        return "firewall-policy";
    }

    @Override
    public String fragment() {
        return "/WEB-INF/firewall/application.xhtml";
    }

    @Override
    public String title(UUID subject) {
        FirewallPolicy policy = policy(subject);
        return lines.all().stream()
                        .filter(each -> each.site().id().equals(policy.site()))
                        .map(each -> each.site().organisationName() + " "
                                + each.site().name())
                        .findFirst()
                        .orElse("")
                + " → "
                + service(policy).row().name();
    }

    @Override
    public String content(UUID subject) {
        FirewallPolicy policy = policy(subject);
        return "%s|%s|%s|%s|%s"
                .formatted(
                        policy.site(),
                        policy.terminal().map(UUID::toString).orElse(""),
                        service(policy).row(),
                        policy.until(),
                        policy.because());
    }

    @Override
    public void accepted(UUID subject, Decision decision) {
        policy(subject).approve(decision.application().value());
        audit.detail(service(policy(subject)).row().address());
    }

    @Override
    public void declined(UUID subject, Decision decision) {
        policy(subject).decline();
    }

    @Override
    public void withdrawn(UUID subject) {
        policy(subject).withdraw();
    }

    private FirewallPolicy policy(UUID id) {
        return Optional.ofNullable(entities.find(FirewallPolicy.class, id))
                .orElseThrow(() -> Refused.notFound("firewall.policy.unknown"));
    }

    private NetworkService service(FirewallPolicy policy) {
        return entities.getReference(NetworkService.class, policy.service());
    }
}
