package dsg.account;

import dsg.platform.access.AccountId;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.task.TaskHandler;
import dsg.platform.task.Tasks;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Shuts an account out because of an incident, and lets it in again (R21, R30, T28). The register refuses it from the end of the
 * transaction on; Keycloak follows by a task, for as long as it takes.
 */
@Stateless
public class AccountSuspensions {

    /** The task that tells Keycloak; its key is the account. */
    public static final String TASK = "account.suspension";

    private static final int REASON = 500;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Tasks tasks;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * Shuts it out.
     *
     * @throws Refused where it is suspended already, unknown, or the caller's own
     */
    @UseCase(AccountService.SUSPEND_ACCOUNT)
    public void suspend(AccountId id, String because) {
        Account account = locked(id, because);
        Caller caller = current.get();
        if (account.person().id().equals(caller.person())) {
            throw new Refused("account.suspension.own");
        }
        account.suspend(because.strip(), clock.instant());
        tasks.schedule(SuspensionTask.KIND, id.value().toString(), clock.instant());
    }

    /**
     * Lets it in again.
     *
     * @throws Refused where it is not suspended, unknown, or the caller's own
     */
    @UseCase(AccountService.RESUME_ACCOUNT)
    public void resume(AccountId id, String because) {
        Account account = locked(id, because);
        if (account.person().id().equals(current.get().person())) {
            throw new Refused("account.suspension.own");
        }
        account.resume(clock.instant());
        tasks.schedule(SuspensionTask.KIND, id.value().toString(), clock.instant());
    }

    private Account locked(AccountId id, String because) {
        audit.about("account", id.value());
        if (because.isBlank() || because.strip().length() > REASON) {
            throw new RuleBroken("account.suspension.reason", REASON);
        }
        audit.detail(because.strip());
        Account account = Optional.ofNullable(entities.find(Account.class, id.value()))
                .orElseThrow(() -> Refused.notFound("account.unknown"));
        // whoever has loaded it before in this transaction decides about what stands there now
        entities.refresh(account, LockModeType.PESSIMISTIC_WRITE);
        account.contract().ifPresent(contract -> audit.inContract(contract.value()));
        return account;
    }

    /** Tells Keycloak of a suspension or its end; it reads what holds now, so that of two the later counts whatever their order. */
    @ApplicationScoped
    static class SuspensionTask implements TaskHandler {

        static final String KIND = TASK;

        @Inject
        AccountReloading reloading;

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public void run(Occasion task) {
            reloading.enforceSuspension(new AccountId(UUID.fromString(task.key())));
        }
    }
}
