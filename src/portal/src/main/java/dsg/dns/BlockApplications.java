package dsg.dns;

import dsg.application.ApplicationKind;
import dsg.application.Decision;
import dsg.platform.access.Refused;
import dsg.platform.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** The block list is changed by two: one asks, another decides. */
@ApplicationScoped
class BlockApplications implements ApplicationKind {

    static final String KIND = "DNS_BLOCK";

    private static final int DAYS = 5;

    @PersistenceContext
    EntityManager entities;

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
        return DnsService.PROPOSE_BLOCK;
    }

    @Override
    public String deciding() {
        return DnsService.DECIDE_BLOCK;
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
        return "dns-block";
    }

    @Override
    public String fragment() {
        return "/WEB-INF/dns/application.xhtml";
    }

    @Override
    public String title(UUID subject) {
        return change(subject).row().name();
    }

    @Override
    public String content(UUID subject) {
        BlockRow row = change(subject).row();
        return "%s|%s|%s".formatted(row.name(), row.blocks(), row.because());
    }

    @Override
    public void accepted(UUID subject, Decision decision) {
        change(subject).approve(decision.application().value(), clock.instant());
        audit.detail(title(subject));
    }

    @Override
    public void declined(UUID subject, Decision decision) {
        change(subject).over(BlockState.DECLINED);
    }

    @Override
    public void withdrawn(UUID subject) {
        change(subject).over(BlockState.WITHDRAWN);
    }

    private DnsBlockChange change(UUID id) {
        return Optional.ofNullable(entities.find(DnsBlockChange.class, id))
                .orElseThrow(() -> Refused.notFound("dns.name.unknown"));
    }
}
