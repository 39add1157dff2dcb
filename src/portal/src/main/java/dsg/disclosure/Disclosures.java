package dsg.disclosure;

import dsg.application.ApplicationDesk;
import dsg.company.OrganisationDirectory;
import dsg.contract.Capacity;
import dsg.contract.Contract;
import dsg.contract.ContractDirectory;
import dsg.contract.ContractParty;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Use cases of information to companies (R41): asking, taking, agreeing, and the record of it all. */
@Stateless
public class Disclosures {

    private static final int MOST = 200;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Disclosables disclosables;

    @Inject
    DisclosureBook book;

    @Inject
    DisclosureConsents consents;

    @Inject
    ApplicationDesk applications;

    @Inject
    ContractDirectory contracts;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** What can be asked for, by name. */
    @UseCase(DisclosureService.VIEW_DISCLOSURES)
    public List<String> contents() {
        return disclosables.names();
    }

    /** What the caller's company has asked for in this contract, and got. */
    @UseCase(DisclosureService.VIEW_DISCLOSURES)
    public List<OrderRow> own() {
        Caller caller = current.get();
        book.enter(caller);
        return book.rows(entities.createQuery(
                        "select d from DisclosureOrder d where d.organisation = :organisation order by d.requestedAt"
                                + " desc",
                        DisclosureOrder.class)
                .setParameter("organisation", caller.organisation().value())
                .setMaxResults(MOST)
                .getResultList());
    }

    /** Every order and provision, for who answers for them. */
    @UseCase(DisclosureService.VIEW_DISCLOSURE_RECORD)
    public List<OrderRow> record() {
        return book.rows(entities.createQuery(
                        "select d from DisclosureOrder d order by d.requestedAt desc", DisclosureOrder.class)
                .setMaxResults(MOST)
                .getResultList());
    }

    /** One order, for who decides about it. */
    @UseCase(DisclosureService.DECIDE_DISCLOSURE)
    public OrderRow asked(UUID id) {
        audit.about("disclosure", id);
        return book.rows(List.of(order(id))).getFirst();
    }

    /** Asks for something; the security office decides. */
    @UseCase(DisclosureService.REQUEST_DISCLOSURE)
    public UUID request(DisclosureForm form) {
        Caller caller = current.get();
        Contract contract = contracts.ofCaller(caller);
        if (!contracts.stateOf(contract.id()).letsOut()) {
            throw new RuleBroken("disclosure.closed");
        }
        book.enter(caller);
        disclosables.get(form.content());
        DisclosureOrder order = new DisclosureOrder(form, caller, clock.instant());
        audit.about("disclosure", order.id());
        entities.persist(order);
        entities.flush();
        applications.submit(DisclosureApplications.KIND, order.id(), contract.id());
        audit.detail(form.content() + " " + form.from() + " " + form.until());
        return order.id();
    }

    /** Ends a standing order. */
    @UseCase(DisclosureService.END_DISCLOSURE)
    public void end(UUID id) {
        Caller caller = current.get();
        book.enter(caller);
        audit.about("disclosure", id);
        order(id).end();
    }

    /** Takes a provision; that is on record. */
    @UseCase(DisclosureService.TAKE_DISCLOSURE)
    public WrittenFile take(UUID id) {
        Caller caller = current.get();
        book.enter(caller);
        audit.about("disclosure-file", id);
        DisclosureFile file = Optional.ofNullable(entities.find(DisclosureFile.class, id))
                .filter(found ->
                        found.organisation().equals(caller.organisation().value()))
                .orElseThrow(() -> Refused.notFound("disclosure.unknown"));
        entities.persist(new DisclosureTaking(file, caller, clock.instant()));
        return file.written();
    }

    /** Whether the caller's company agrees that the one above it is told about it. */
    @UseCase(DisclosureService.VIEW_DISCLOSURES)
    public ConsentPage consent() {
        Caller caller = current.get();
        book.enter(caller);
        Contract contract = contracts.ofCaller(caller);
        return new ConsentPage(
                above(contract, caller)
                        .map(organisation -> organisations.get(organisation).name())
                        .orElse(""),
                consents.since(contract.id(), caller.organisation()).orElse(null));
    }

    /** Agrees, or takes that back; what was given before is not affected. */
    @UseCase(DisclosureService.CONSENT_TO_DISCLOSURE)
    public void agree(boolean agreed) {
        Caller caller = current.get();
        book.enter(caller);
        Contract contract = contracts.ofCaller(caller);
        audit.about("organisation", caller.organisation().value());
        audit.detail(agreed ? "given" : "withdrawn");
        OrganisationId receiver =
                above(contract, caller).orElseThrow(() -> new RuleBroken("disclosure.consent.nobody"));
        if (agreed) {
            consents.give(caller, contract.id(), receiver);
        } else {
            consents.withdraw(caller, contract.id());
        }
    }

    private static Optional<OrganisationId> above(Contract contract, Caller caller) {
        return contract.party(caller.organisation())
                .filter(party -> party.capacity() == Capacity.SUBCONTRACTOR)
                .flatMap(ContractParty::givenWorkBy);
    }

    private DisclosureOrder order(UUID id) {
        return Optional.ofNullable(entities.find(DisclosureOrder.class, id))
                .orElseThrow(() -> Refused.notFound("disclosure.unknown"));
    }
}
