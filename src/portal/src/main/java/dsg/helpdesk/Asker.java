package dsg.helpdesk;

import dsg.account.Account;
import dsg.platform.access.AccountId;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Who asks: an account, or somebody on the telephone who has none. */
record Asker(
        @Nullable AccountId account,
        String name,
        String reach,
        @Nullable OrganisationId organisation,
        @Nullable ContractId contract) {

    static Asker of(Caller caller, String reach) {
        return new Asker(caller.account(), caller.name(), reach, caller.organisation(), caller.contract());
    }

    static Asker of(Account account, String reach) {
        return new Asker(
                account.id(),
                account.person().name(),
                reach,
                account.organisation(),
                account.contract().orElse(null));
    }

    static Asker unknown(String name, String reach) {
        return new Asker(null, name, reach, null, null);
    }
}
