package dsg.account;

import dsg.hold.Held;
import dsg.hold.Holds;
import dsg.platform.access.AccountId;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.Role;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.task.Tasks;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Set;

/** Changes of accounts that a contract's requesting office has agreed to by a form, so that nobody else is asked again (R120, T48). */
@Stateless
public class AgreedChanges {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Accounts accounts;

    @Inject
    AccountDirectory directory;

    @Inject
    Tasks tasks;

    @Inject
    Holds holds;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * Gives an account other roles, and its person another name.
     *
     * @param agreed the receipt of the form that says so
     */
    @UseCase(AccountService.CHANGE_ACCOUNT)
    public void change(AccountId id, String name, String mail, Set<Role> roles, String agreed) {
        accounts.registerMail(id, mail);
        entities.flush();
        Account account = changing(id, agreed);
        account.give(roles);
        account.person().rename(name);
    }

    /** Ends an account: it opens nothing from now on, and its identifier is never given again (T3). */
    @UseCase(AccountService.CHANGE_ACCOUNT)
    public void remove(AccountId id, String agreed) {
        holds.demandFree(Held.account(id.value()));
        changing(id, agreed).delete(clock.instant());
    }

    private Account changing(AccountId id, String agreed) {
        Account account = directory.get(id);
        entities.refresh(account, LockModeType.PESSIMISTIC_WRITE);
        audit.about("account", id.value());
        account.contract().ifPresent(contract -> audit.inContract(contract.value()));
        if (account.person().id().equals(current.get().person())) {
            throw new Refused("account.suspension.own");
        }
        audit.detail(agreed);
        tasks.schedule(ChangeTask.KIND, id.value().toString(), clock.instant());
        return account;
    }
}
