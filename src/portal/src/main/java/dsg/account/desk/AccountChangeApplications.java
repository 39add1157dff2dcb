package dsg.account.desk;

import dsg.account.Account;
import dsg.account.AccountDirectory;
import dsg.account.AccountService;
import dsg.account.ChangeTask;
import dsg.application.ApplicationKind;
import dsg.application.Decision;
import dsg.hold.Held;
import dsg.hold.Holds;
import dsg.platform.access.PersonId;
import dsg.platform.access.Refused;
import dsg.platform.audit.AuditLog;
import dsg.platform.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What becomes of an account: the provider asks, the security office decides (R21, T48). What is taken away works from the end of the
 * decision on; Keycloak follows by a task that is repeated until it has succeeded, and what is given works from then on.
 */
@ApplicationScoped
class AccountChangeApplications implements ApplicationKind {

    static final String KIND = "ACCOUNT_CHANGE";

    private static final int DAYS = 3;

    @PersistenceContext
    EntityManager entities;

    @Inject
    AccountDirectory directory;

    @Inject
    Tasks tasks;

    @Inject
    Holds holds;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public String applying() {
        return AccountService.CHANGE_ACCOUNT;
    }

    @Override
    public String deciding() {
        return AccountService.DECIDE_ACCOUNT_CHANGE;
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
    public UUID objectId(UUID subject) {
        return change(subject).account().value();
    }

    @Override
    public String fragment() {
        return "/WEB-INF/account/change.xhtml";
    }

    @Override
    public String title(UUID subject) {
        Account account = account(change(subject));
        return account.username() + " " + account.person().name();
    }

    @Override
    public String content(UUID subject) {
        AccountChange change = change(subject);
        Account account = account(change);
        return String.join(
                "|",
                change.kind().name(),
                account.username(),
                account.person().name(),
                account.roles().toString(),
                account.state().name(),
                change.roles().toString(),
                change.because());
    }

    /** Whose account it is. */
    @Override
    public Set<PersonId> concerned(UUID subject) {
        return Set.of(account(change(subject)).person().id());
    }

    @Override
    public void accepted(UUID subject, Decision decision) {
        AccountChange change = change(subject);
        Account account = account(change);
        entities.refresh(account, LockModeType.PESSIMISTIC_WRITE);
        audit.detail(change.kind().name());
        switch (change.kind()) {
            case ROLES -> account.give(change.roles());
            case DELETION -> {
                holds.demandFree(Held.account(account.id().value()));
                account.delete(clock.instant());
            }
            case RETURN -> account.resume(clock.instant());
        }
        change.end(AccountChangeState.DONE);
        tasks.schedule(ChangeTask.KIND, change.account().value().toString(), clock.instant());
    }

    @Override
    public void declined(UUID subject, Decision decision) {
        change(subject).end(AccountChangeState.DECLINED);
    }

    @Override
    public void withdrawn(UUID subject) {
        change(subject).end(AccountChangeState.WITHDRAWN);
    }

    private AccountChange change(UUID subject) {
        return Optional.ofNullable(entities.find(AccountChange.class, subject))
                .orElseThrow(() -> Refused.notFound("account.unknown"));
    }

    private Account account(AccountChange change) {
        return directory.get(change.account());
    }
}
