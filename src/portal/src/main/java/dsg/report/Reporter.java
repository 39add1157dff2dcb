package dsg.report;

import dsg.account.Account;
import dsg.platform.access.AccountId;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Who reports: an account, or somebody on the telephone who has none. */
record Reporter(
        @Nullable AccountId account,
        String name,
        String reach,
        @Nullable OrganisationId organisation,
        @Nullable ContractId contract) {

    static Reporter of(Caller caller) {
        return new Reporter(
                caller.account(), caller.name(), caller.username(), caller.organisation(), caller.contract());
    }

    static Reporter of(Account account, String reach) {
        return new Reporter(
                account.id(),
                account.person().name(),
                reach,
                account.organisation(),
                account.contract().orElse(null));
    }
}
