package dsg.threat;

import dsg.configuration.PolicyChanged;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.TerminalId;
import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Takes down what terminals tell, and isolates at once where that is set. Its rows on the audit log are what the SOC's alerts come from. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ThreatReports {

    @PersistenceContext
    EntityManager entities;

    @Inject
    IsolationTable isolations;

    @Inject
    Event<PolicyChanged> changed;

    @Inject
    AuditLog audit;

    void detected(TerminalId terminal, Detection.Told told, Instant received) {
        OrganisationId owner = owner(terminal);
        entities.persist(new Detection(terminal, owner, told, received));
        audit.system(ThreatService.THREAT_DETECTED, Outcome.FAILED, told.rule(), "terminal", terminal.value(), null);
        boolean isolates = told.level() == ThreatLevel.CRITICAL
                && isolations.isAutomatic()
                && isolations.lasting(terminal).isEmpty();
        if (isolates) {
            Isolation isolation = new Isolation(terminal, owner, told.title(), null, received);
            entities.persist(isolation);
            audit.system(ThreatService.ISOLATED_AT_ONCE, Outcome.OK, told.rule(), "terminal", terminal.value(), null);
            changed.fire(new PolicyChanged(terminal));
        }
    }

    void isolation(TerminalId terminal, boolean isolated, String failure, Instant received) {
        isolations.lasting(terminal).ifPresent(each -> each.told(isolated, failure, received));
    }

    void collected(TerminalId terminal, CollectedEvidence.Told told, Instant received) {
        CollectedEvidence evidence = new CollectedEvidence(terminal, owner(terminal), told, received);
        entities.persist(evidence);
        entities.flush();
        entities.persist(new EvidenceContent(evidence.id(), told.sealed()));
        audit.system(ThreatService.EVIDENCE_KEPT, Outcome.OK, told.sha256(), "evidence", evidence.id(), null);
    }

    private OrganisationId owner(TerminalId terminal) {
        return isolations.registered(terminal).orElseThrow().organisation();
    }
}
