package dsg.contract;

import dsg.application.ApplicationDesk;
import dsg.application.Result;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Use cases that show contracts: all of them to the staff, to everybody else their own. */
@Stateless
public class ContractBook {

    @PersistenceContext
    EntityManager entities;

    @Inject
    ContractDirectory contracts;

    @Inject
    ContractFacts facts;

    @Inject
    ContractRows lists;

    @Inject
    ApplicationDesk applications;

    @Inject
    ContractClock clock;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    /** One page of the contracts that the filters let through. */
    @UseCase(ContractService.VIEW_CONTRACTS)
    public ContractPage page(ContractQuery query) {
        List<ContractRow> all = filtered(query);
        int from = Math.min(query.page() * ContractQuery.PAGE, all.size());
        int until = Math.min(from + ContractQuery.PAGE, all.size());
        List<ContractRow> rows =
                all.subList(from, until).stream().map(lists::withMissing).toList();
        return new ContractPage(rows, query.page(), all.size());
    }

    /** All contracts that the filters let through, for a file. */
    @UseCase(ContractService.VIEW_CONTRACTS)
    public List<ContractRow> export(ContractQuery query) {
        List<ContractRow> rows =
                filtered(query).stream().map(lists::withMissing).toList();
        audit.detail("rows=" + rows.size());
        return rows;
    }

    /** One contract: any for the staff, for everybody else their own. */
    @UseCase(ContractService.VIEW_CONTRACT)
    public ContractDetail detail(ContractId id) {
        Caller caller = current.get();
        if (caller.contract() != null && !caller.contract().equals(id)) {
            throw Refused.notFound("contract.unknown");
        }
        audit.about("contract", id.value());
        audit.inContract(id.value());
        Contract contract = contracts.get(id);
        return new ContractDetail(
                lists.of(contract),
                lists.tree(contract),
                facts.basis(id)
                        .map(basis -> new BasisRow(basis.basis(), basis.recordedBy(), basis.recordedAt()))
                        .orElse(null),
                consent(id, ConsentSide.REQUESTING_OFFICE),
                consent(id, ConsentSide.COMPANY),
                facts.dataManagers(id).stream().map(DataManager::row).toList(),
                changes(id),
                registration(id));
    }

    private @Nullable RegistrationRow registration(ContractId id) {
        return Optional.ofNullable(entities.find(Registration.class, id.value()))
                .map(Registration::row)
                .orElse(null);
    }

    /** A change of a contract, for those who see the contract. */
    @UseCase(ContractService.VIEW_CONTRACT)
    public ChangeDetail change(UUID id) {
        ContractId contract = Optional.ofNullable(entities.find(ContractChange.class, id))
                .map(ContractChange::contract)
                .orElseThrow(() -> Refused.notFound("contract.change.unknown"));
        ContractDetail detail = detail(contract);
        ChangeRow row = detail.changes().stream()
                .filter(change -> change.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("contract.change.unknown"));
        return new ChangeDetail(detail.row(), row);
    }

    private @Nullable ConsentRow consent(ContractId id, ConsentSide side) {
        return facts.consent(id, side).map(ContractConsent::row).orElse(null);
    }

    private List<ChangeRow> changes(ContractId id) {
        List<ContractChange> changes = entities.createQuery(
                        "select c from ContractChange c where c.contract = :contract order by c.proposedAt desc",
                        ContractChange.class)
                .setParameter("contract", id.value())
                .getResultList();
        Map<UUID, Result> results = applications.results(
                ContractApplications.KIND,
                changes.stream().map(ContractChange::id).toList());
        return changes.stream()
                .map(change -> change.row(Objects.requireNonNull(results.get(change.id()))))
                .toList();
    }

    private List<ContractRow> filtered(ContractQuery query) {
        List<Contract> all = entities.createQuery(
                        "select distinct c from Contract c left join fetch c.parties", Contract.class)
                .getResultList();
        Map<UUID, String> names = lists.names(all);
        Instant now = clock.now();
        return all.stream()
                .map(contract -> lists.row(contract, names, now))
                .filter(query::lets)
                .sorted(query.order().comparator(query.descending()))
                .toList();
    }
}
