package dsg.contract;

import dsg.application.ApplicationKind;
import dsg.application.Decision;
import dsg.platform.access.Refused;
import dsg.platform.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Changes of a contract's periods are applied for by the provider, and decided by the contract's requesting office (T15, T16). */
@ApplicationScoped
class ContractApplications implements ApplicationKind {

    static final String KIND = "CONTRACT_CHANGE";

    private static final int DAYS = 5;

    @PersistenceContext
    EntityManager entities;

    @Inject
    ContractDirectory contracts;

    @Inject
    ContractClock clock;

    @Inject
    ChangeEffect effect;

    @Inject
    AuditLog audit;

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public String applying() {
        return ContractService.PROPOSE_CHANGE;
    }

    @Override
    public String deciding() {
        return ContractService.DECIDE_CHANGE;
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
        return "contract";
    }

    @Override
    public UUID objectId(UUID subject) {
        return change(subject).contract().value();
    }

    @Override
    public String fragment() {
        return "/WEB-INF/contract/application.xhtml";
    }

    @Override
    public String title(UUID subject) {
        Contract contract = contracts.get(change(subject).contract());
        return contract.number() + " " + contract.title();
    }

    /** What is wanted, and what it takes the place of. */
    @Override
    public String content(UUID subject) {
        ContractChange change = change(subject);
        Contract contract = contracts.get(change.contract());
        return "%s %s %s %s|%s|%s"
                .formatted(
                        change.contracted(),
                        change.used(),
                        contract.contracted(),
                        contract.used(),
                        change.because(),
                        change.document());
    }

    @Override
    public void accepted(UUID subject, Decision decision) {
        ContractChange change = change(subject);
        Contract contract = effect.locked(change.contract());
        Instant now = clock.now();
        Period effective = effect.used(contract, change.used(), now);
        change.approve(contract.contracted(), contract.used(), effective, decision);
        contract.change(change.contracted(), effective, effect.tidyEnd(effective));
        audit.detail("use period until " + effective.until());
    }

    @Override
    public void declined(UUID subject, Decision decision) {
        change(subject).decline();
    }

    @Override
    public void withdrawn(UUID subject) {
        change(subject).withdraw();
    }

    private ContractChange change(UUID id) {
        return Optional.ofNullable(entities.find(ContractChange.class, id))
                .orElseThrow(() -> Refused.notFound("contract.change.unknown"));
    }
}
