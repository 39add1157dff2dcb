package dsg.contract;

import dsg.platform.access.ContractId;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.regex.Pattern;

/** Use cases around contracts. */
@Stateless
public class Contracts {

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{1,40}");
    private static final int LONGEST = 200;

    @PersistenceContext
    EntityManager entities;

    @Inject
    ContractDirectory directory;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    ContractClock clock;

    @Inject
    TidyEnds tidyEnds;

    /** Registers a contract with its requesting office and its prime; the number must be new. */
    @UseCase(ContractService.REGISTER_CONTRACT)
    public ContractId register(
            String number, String title, Period contracted, Period used, OrganisationId office, OrganisationId prime) {
        if (!NUMBER.matcher(number).matches()) {
            throw new RuleBroken("contract.number.bad");
        }
        if (directory.find(number).isPresent()) {
            throw new RuleBroken("contract.number.taken", number);
        }
        String named = Registration.text(title, LONGEST);
        Contract contract = new Contract(number, named, contracted, used, tidyEnds.after(used.until()));
        contract.addOffice(office);
        contract.addPrime(prime);
        entities.persist(contract);
        record(contract);
        return contract.id();
    }

    /** Adds a subcontractor below the prime or another subcontractor (T4). */
    @UseCase(ContractService.REGISTER_CONTRACT)
    public void addSubcontractor(ContractId id, OrganisationId subcontractor, OrganisationId givenWorkBy) {
        Contract contract = directory.get(id);
        directory.demandMembersAdmitted(contract);
        contract.addSubcontractor(subcontractor, givenWorkBy);
        record(contract);
    }

    /** The contract that the caller's account is for, as it stands now (R62). */
    @UseCase(ContractService.VIEW_AREA)
    public ContractSummary summary() {
        Contract contract = directory.ofCaller(current.get());
        audit.about("contract", contract.id().value());
        return new ContractSummary(
                contract.number(),
                contract.title(),
                clock.stateOf(contract.terms()),
                contract.contracted(),
                contract.used(),
                contract.tidyEnd().day());
    }

    private void record(Contract contract) {
        audit.about("contract", contract.id().value());
        audit.inContract(contract.id().value());
    }
}
