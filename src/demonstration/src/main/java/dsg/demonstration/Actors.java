package dsg.demonstration;

import dsg.account.Account;
import dsg.account.AccountDirectory;
import dsg.company.Organisation;
import dsg.company.OrganisationDirectory;
import dsg.contract.Contract;
import dsg.contract.ContractDirectory;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.SessionId;
import dsg.platform.access.TerminalId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Lets the demonstration act as people of its cast, so that the audit log names who did what. */
@ApplicationScoped
class Actors {

    /** No terminal and no session stand behind what the demonstration does. */
    private static final UUID NONE = new UUID(0, 0);

    @Inject
    AccountDirectory accounts;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    ContractDirectory contracts;

    @Inject
    CurrentCaller current;

    Optional<Account> find(Cast.Part part) {
        return organisations
                .find(part.organisation())
                .map(Organisation::id)
                .flatMap(organisation -> accounts.find(part.name(), organisation, contract(part)));
    }

    <T> T as(Cast.Part part, Callable<T> work) throws Exception {
        Account account = find(part).orElseThrow();
        Caller caller = new Caller(
                account.id(),
                account.username(),
                account.person().id(),
                part.name(),
                account.roles(),
                account.organisation(),
                contract(part),
                new TerminalId(NONE),
                new SessionId(NONE));
        return current.as(caller, work);
    }

    private @Nullable ContractId contract(Cast.Part part) {
        return part.contract() == null
                ? null
                : contracts.find(part.contract()).map(Contract::id).orElseThrow();
    }
}
