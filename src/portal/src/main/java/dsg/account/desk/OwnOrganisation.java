package dsg.account.desk;

import dsg.account.Account;
import dsg.account.AccountService;
import dsg.company.OrganisationDirectory;
import dsg.contract.ContractDirectory;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The accounts of the caller's own organisation, for who stands for it before its first contract (T24). */
@Stateless
public class OwnOrganisation {

    private static final int MOST = 500;

    @PersistenceContext
    EntityManager entities;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    ContractDirectory contracts;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    /** By username, at most {@value #MOST}. */
    @UseCase(AccountService.VIEW_ORGANISATION)
    public List<AccountRow> accounts() {
        OrganisationId own = current.get().organisation();
        audit.about("organisation", own.value());
        String name = organisations.get(own).name();
        return entities.createQuery(
                        "select a from Account a join fetch a.person where a.organisation = :own order by a.username",
                        Account.class)
                .setParameter("own", own.value())
                .setMaxResults(MOST)
                .getResultStream()
                .map(account -> row(account, name))
                .toList();
    }

    private AccountRow row(Account account, String organisation) {
        return new AccountRow(
                account.id().value(),
                account.username(),
                account.person().name(),
                organisation,
                account.contract().map(id -> contracts.get(id).number()).orElse(null),
                List.copyOf(account.roles()),
                account.state(),
                account.suspendedBecause().orElse(null),
                account.registeredAt());
    }
}
