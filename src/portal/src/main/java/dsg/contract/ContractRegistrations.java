package dsg.contract;

import dsg.company.JoiningDirectory;
import dsg.company.Organisation;
import dsg.company.OrganisationDirectory;
import dsg.company.OrganisationKind;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Refused;
import dsg.platform.access.Role;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Use cases by which a contract comes onto the register: by a clerk of its requesting office, or by the provider. A clerk registers for
 * the own office and sees what that has; the consents of both sides are asked for afterwards, and by other people (R82).
 */
@Stateless
public class ContractRegistrations {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Contracts contracts;

    @Inject
    ContractRows rows;

    @Inject
    ContractDirectory directory;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    JoiningDirectory joinings;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Registers a contract with its ground and what else is said of it, all or nothing. */
    @UseCase(ContractService.REGISTER_CONTRACT)
    public ContractId register(NewContract wanted) {
        Caller caller = current.get();
        OrganisationId office = caller.is(Role.OFFICE_CLERK)
                ? caller.organisation()
                : Optional.ofNullable(wanted.office()).orElseThrow(() -> new RuleBroken("contract.office.none"));
        demandKind(office, OrganisationKind.REQUESTING_OFFICE, "contract.office.none");
        demandKind(wanted.prime(), OrganisationKind.COMPANY, "contract.prime.none");
        ContractId id = contracts.register(
                wanted.number().strip(),
                wanted.title().strip(),
                wanted.contracted(),
                wanted.used(),
                office,
                wanted.prime());
        entities.persist(new Registration(id, wanted.said(), caller.account(), clock.instant()));
        entities.persist(new ContractBasis(id, wanted.basis(), caller.account(), clock.instant()));
        about(id);
        audit.detail(wanted.basis().kind() + " " + wanted.said().procurement());
        return id;
    }

    /** The requesting offices that the caller may register for. */
    @UseCase(ContractService.REGISTER_CONTRACT)
    public List<PartyChoice> offices() {
        Caller caller = current.get();
        return organisations.ofKind(OrganisationKind.REQUESTING_OFFICE).stream()
                .filter(each -> !caller.is(Role.OFFICE_CLERK) || each.id().equals(caller.organisation()))
                .map(each -> new PartyChoice(each.id(), each.name(), true))
                .toList();
    }

    /** Every company, whether it has joined or not: the contract comes first in places. */
    @UseCase(ContractService.REGISTER_CONTRACT)
    public List<PartyChoice> companies() {
        return organisations.ofKind(OrganisationKind.COMPANY).stream()
                .map(each -> new PartyChoice(
                        each.id(), each.name(), joinings.find(each.id()).isPresent()))
                .toList();
    }

    /** The contracts of the clerk's office, by number; none for the provider, who has a list of all. */
    @UseCase(ContractService.REGISTER_CONTRACT)
    public List<RegisteredContract> own() {
        Caller caller = current.get();
        if (!caller.is(Role.OFFICE_CLERK)) {
            return List.of();
        }
        return entities.createQuery(
                        "select c.id from Contract c join c.parties p where p.organisation = :office and p.capacity ="
                                + " :capacity order by c.number",
                        UUID.class)
                .setParameter("office", caller.organisation().value())
                .setParameter("capacity", Capacity.REQUESTING_OFFICE)
                .getResultStream()
                .map(id -> registered(new ContractId(id)))
                .toList();
    }

    /** One contract with its tree. */
    @UseCase(ContractService.REGISTER_CONTRACT)
    public RegisteredContract page(ContractId id) {
        about(id);
        demandOwn(id);
        return registered(id);
    }

    /** Adds a subcontractor below the party that gave it work, at any depth (T4). */
    @UseCase(ContractService.REGISTER_CONTRACT)
    public void addSubcontractor(ContractId id, OrganisationId subcontractor, OrganisationId givenWorkBy) {
        about(id);
        demandOwn(id);
        demandKind(subcontractor, OrganisationKind.COMPANY, "contract.prime.none");
        if (directory.get(id).party(subcontractor).isPresent()) {
            throw new RuleBroken("contract.party.twice");
        }
        contracts.addSubcontractor(id, subcontractor, givenWorkBy);
        audit.detail("subcontractor " + organisations.get(subcontractor).code());
    }

    private RegisteredContract registered(ContractId id) {
        Contract contract = directory.get(id);
        return new RegisteredContract(rows.of(contract), rows.tree(contract));
    }

    private void demandOwn(ContractId id) {
        Caller caller = current.get();
        boolean strange = caller.is(Role.OFFICE_CLERK)
                && directory
                        .find(id)
                        .flatMap(contract -> contract.party(caller.organisation()))
                        .filter(party -> party.capacity() == Capacity.REQUESTING_OFFICE)
                        .isEmpty();
        if (strange || directory.find(id).isEmpty()) {
            throw Refused.notFound("contract.unknown");
        }
    }

    private void demandKind(OrganisationId id, OrganisationKind kind, String code) {
        boolean fits =
                organisations.ofKind(kind).stream().map(Organisation::id).anyMatch(each -> Objects.equals(each, id));
        if (!fits) {
            throw new RuleBroken(code);
        }
    }

    private void about(ContractId id) {
        audit.about("contract", id.value());
        audit.inContract(id.value());
    }
}
