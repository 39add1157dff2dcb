package dsg.account;

import dsg.contract.ContractService;
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
import java.util.List;

/** Who has an account for a contract: people see those of their own, the staff those of any. */
@Stateless
public class Members {

    @PersistenceContext
    EntityManager entities;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    /** The people of this contract, by organisation and account. */
    @UseCase(ContractService.VIEW_CONTRACT)
    public List<MemberRow> of(ContractId contract) {
        Caller caller = current.get();
        if (caller.contract() != null && !caller.contract().equals(contract)) {
            throw Refused.notFound("contract.unknown");
        }
        audit.about("contract", contract.value());
        audit.inContract(contract.value());
        return entities.createQuery(
                        "select a from Account a join fetch a.person where a.contract = :contract"
                                + " order by a.organisation, a.username",
                        Account.class)
                .setParameter("contract", contract.value())
                .getResultStream()
                .map(account -> new MemberRow(
                        account.id(),
                        account.username(),
                        account.person().name(),
                        account.organisation(),
                        account.roles(),
                        account.isApproved(),
                        account.isKeycloakEnabled()))
                .toList();
    }
}
