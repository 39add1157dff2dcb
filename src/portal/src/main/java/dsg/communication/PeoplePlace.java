package dsg.communication;

import dsg.account.Account;
import dsg.account.AccountDirectory;
import dsg.company.OrganisationDirectory;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.Rights;
import dsg.platform.service.SearchHit;
import dsg.platform.service.SearchPlace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** People whom the caller shares the contract with, and nobody else (T42). */
@ApplicationScoped
class PeoplePlace implements SearchPlace {

    @Inject
    AccountDirectory accounts;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    RoomAccess access;

    @Inject
    Rights rights;

    @Override
    public String name() {
        return "PEOPLE";
    }

    @Override
    public List<SearchHit> find(String words, Caller caller, int most) {
        ContractId contract = caller.contract();
        if (contract == null || !rights.allow(caller, CommunicationService.VIEW_ROOMS) || !access.isOpen(contract)) {
            return List.of();
        }
        String plain = plain(words);
        return accounts.ofContract(contract).stream()
                .map(accounts::get)
                .filter(Account::isApproved)
                .filter(account -> plain(account.person().name()).contains(plain))
                .limit(most)
                .map(account -> new SearchHit(
                        account.person().name(),
                        organisations.get(account.organisation()).name(),
                        "/communication/rooms.xhtml"))
                .toList();
    }

    private static String plain(String name) {
        return name.replaceAll("[ 　]", "");
    }
}
