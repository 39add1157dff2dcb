package dsg.threat;

import dsg.application.ApplicationDesk;
import dsg.configuration.PolicyChanged;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Refused;
import dsg.platform.access.Role;
import dsg.platform.access.TerminalId;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.protocol.TerminalStatus;
import dsg.protocol.sealed.SealedBox;
import dsg.terminal.RegisteredTerminal;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Use cases around detections: isolated by one, released by two, evidence opened on the record. */
@Stateless
public class Threats {

    private static final int SHOWN = 100;
    private static final int MOST_EXPORTED = 100_000;

    @PersistenceContext
    EntityManager entities;

    @Inject
    IsolationTable isolations;

    @Inject
    ThreatList list;

    @Inject
    EvidenceKey key;

    @Inject
    ApplicationDesk applications;

    @Inject
    Event<PolicyChanged> changed;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Everything on the desk's page. */
    @UseCase(ThreatService.VIEW_THREATS)
    public ThreatPage page() {
        return list.page(Optional.empty(), SHOWN);
    }

    /** A company's own terminals (T41). */
    @UseCase(ThreatService.VIEW_OWN_THREATS)
    public ThreatPage own() {
        return list.page(Optional.of(ownRows()), SHOWN);
    }

    /** One of the lists for a file: of all terminals for the staff, a company's own for its manager (T41). */
    @UseCase(ThreatService.EXPORT_THREATS)
    public <T> List<T> export(String name, Function<ThreatPage, List<T>> rows) {
        Caller caller = current.get();
        boolean staff = caller.is(Role.PROVIDER) || caller.is(Role.SECURITY_OFFICE) || caller.is(Role.SOC);
        List<T> exported = rows.apply(list.page(staff ? Optional.empty() : Optional.of(ownRows()), MOST_EXPORTED));
        audit.detail(name + ", " + exported.size() + " rows");
        return exported;
    }

    /** One isolation, for who decides about its release. */
    @UseCase(ThreatService.VIEW_THREATS)
    public IsolationRow row(UUID id) {
        audit.about("isolation", id);
        return list.row(isolation(id));
    }

    /** Shuts a terminal off from everything but the gateway: itself, and at the router of its site. */
    @UseCase(ThreatService.ISOLATE_BY_THREAT)
    public UUID isolate(TerminalId terminal, String because) {
        audit.about("terminal", terminal.value());
        RegisteredTerminal known = isolations
                .registered(terminal)
                .filter(each -> each.status() == TerminalStatus.REGISTERED)
                .orElseThrow(() -> Refused.notFound("threat.terminal.unknown"));
        if (isolations.lasting(terminal).isPresent()) {
            throw Refused.conflict("threat.isolated");
        }
        Isolation isolation = new Isolation(
                terminal, known.organisation(), because, current.get().account(), clock.instant());
        entities.persist(isolation);
        audit.detail(because.strip());
        changed.fire(new PolicyChanged(terminal));
        return isolation.id();
    }

    /** Asks for the release, with what was found out; it stays isolated until another agrees. */
    @UseCase(ThreatService.PROPOSE_RELEASE)
    public void proposeRelease(UUID id, String cause) {
        askRelease(isolation(id), cause);
    }

    /** The same, of the isolation that lasts on this terminal, for a desk that knows the terminal alone. */
    @UseCase(ThreatService.PROPOSE_RELEASE)
    public void proposeRelease(TerminalId terminal, String cause) {
        Isolation lasting = isolations.lasting(terminal).orElseThrow(() -> Refused.conflict("threat.isolation.over"));
        askRelease(isolation(lasting.id()), cause);
    }

    private void askRelease(Isolation isolation, String cause) {
        audit.about("isolation", isolation.id());
        isolation.askRelease(cause);
        entities.flush();
        applications.submit(ReleaseApplications.KIND, isolation.id(), null);
        audit.detail(cause.strip());
    }

    /** Whether a critical detection isolates at once, or is only reported. */
    @UseCase(ThreatService.SET_THREAT_MODE)
    public void setAutomatic(boolean automatic) {
        entities.find(ThreatMode.class, 1, LockModeType.PESSIMISTIC_WRITE)
                .set(automatic, current.get().account().value(), clock.instant());
        audit.detail(automatic ? "isolates" : "reports only");
    }

    /** What was collected, opened; each time stands on the audit log, which is the custody's record. */
    @UseCase(ThreatService.OPEN_EVIDENCE)
    public byte[] open(UUID id) {
        audit.about("evidence", id);
        CollectedEvidence evidence = Optional.ofNullable(entities.find(CollectedEvidence.class, id))
                .orElseThrow(() -> Refused.notFound("threat.evidence.unknown"));
        try {
            byte[] content =
                    SealedBox.open(entities.find(EvidenceContent.class, id).content(), key.hidden());
            if (!Hashes.sha256(content).equals(evidence.sha256())) {
                throw Refused.conflict("threat.evidence.changed");
            }
            audit.detail(evidence.sha256());
            return content;
        } catch (IOException changed) {
            Refused refused = Refused.conflict("threat.evidence.changed");
            refused.initCause(changed);
            throw refused;
        }
    }

    private OrganisationId ownRows() {
        OrganisationId organisation = current.get().organisation();
        // behind the query stands row-level security by the same organisation
        entities.createNativeQuery("select set_config('dsg.organisation', :organisation, true)")
                .setParameter("organisation", organisation.value().toString())
                .getSingleResult();
        return organisation;
    }

    private Isolation isolation(UUID id) {
        return Optional.ofNullable(entities.find(Isolation.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Refused.notFound("threat.isolation.unknown"));
    }
}
