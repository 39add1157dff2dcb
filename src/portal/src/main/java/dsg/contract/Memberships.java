package dsg.contract;

import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;

/** What contracts ask the account register, which knows contracts and is not known by them. */
public interface Memberships {

    /** Whether this account is approved as a data manager of this organisation in this contract. */
    boolean isDataManager(AccountId account, OrganisationId organisation, ContractId contract);
}
