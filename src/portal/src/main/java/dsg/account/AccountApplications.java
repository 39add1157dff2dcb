package dsg.account;

import dsg.application.ApplicationKind;
import dsg.application.Decision;
import dsg.contract.ContractDirectory;
import dsg.platform.access.AccountId;
import dsg.platform.access.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;

/**
 * Accounts are applied for by the provider and approved by the security office (R101, T48). Approval and Keycloak's account are two
 * steps on purpose: the first commits alone, the second follows it and is repeated by the synchronisation until it has succeeded.
 */
@ApplicationScoped
class AccountApplications implements ApplicationKind {

    static final String KIND = "ACCOUNT";

    private static final int DAYS = 5;

    @Inject
    AccountDirectory directory;

    @Inject
    ContractDirectory contracts;

    @Inject
    Event<AccountApproved> approved;

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public String applying() {
        return AccountService.REGISTER_ACCOUNT;
    }

    @Override
    public String deciding() {
        return AccountService.APPROVE_ACCOUNT;
    }

    @Override
    public boolean isOfContract() {
        return false;
    }

    @Override
    public int days() {
        return DAYS;
    }

    @Override
    public String object() {
        return "account";
    }

    @Override
    public String fragment() {
        return "/WEB-INF/account/application.xhtml";
    }

    @Override
    public String title(UUID subject) {
        Account account = account(subject);
        return account.username() + " " + account.person().name();
    }

    @Override
    public String content(UUID subject) {
        Account account = account(subject);
        return String.join(
                "|",
                account.username(),
                account.person().id().toString(),
                account.person().name(),
                account.organisation().toString(),
                account.contract().map(Object::toString).orElse(""),
                account.mail().orElse(""),
                account.roles().toString());
    }

    /** Who gets it: nobody approves an account of their own, by whichever account of theirs. */
    @Override
    public Set<PersonId> concerned(UUID subject) {
        return Set.of(account(subject).person().id());
    }

    @Override
    public void accepted(UUID subject, Decision decision) {
        Account account = account(subject);
        account.contract().map(contracts::get).ifPresent(contracts::demandMembersAdmitted);
        account.approve(decision);
        approved.fire(new AccountApproved(account.id()));
    }

    @Override
    public void declined(UUID subject, Decision decision) {
        // stays on the register without ever having opened anything; it can be applied for again
    }

    @Override
    public void withdrawn(UUID subject) {
        // as above
    }

    private Account account(UUID subject) {
        return directory.get(new AccountId(subject));
    }
}
