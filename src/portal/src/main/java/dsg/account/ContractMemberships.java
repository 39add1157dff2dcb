package dsg.account;

import dsg.contract.Memberships;
import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Answers for contracts what only the account register knows. */
@ApplicationScoped
class ContractMemberships implements Memberships {

    @PersistenceContext
    EntityManager entities;

    @Override
    public boolean isDataManager(AccountId id, OrganisationId organisation, ContractId contract) {
        return Optional.ofNullable(entities.find(Account.class, id.value()))
                .filter(account -> account.isApproved()
                        && !account.isDeleted()
                        && account.roles().contains(Role.DATA_MANAGER)
                        && account.organisation().equals(organisation)
                        && account.contract().filter(contract::equals).isPresent())
                .isPresent();
    }
}
