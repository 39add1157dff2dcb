package dsg.account;

import dsg.account.keycloak.GroupPaths;
import dsg.account.keycloak.KeycloakAccounts;
import dsg.account.keycloak.KeycloakUser;
import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.SystemTask;
import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Brings one account of the register up to what Keycloak holds. The row is locked before Keycloak is asked, so that of two
 * readings at the same time, on whichever server, the later one is written last. Each account has a transaction of its own: one
 * that cannot be read holds up no other.
 */
@Stateless
public class AccountReloading {

    @PersistenceContext
    EntityManager entities;

    @Inject
    AccountDirectory directory;

    @Inject
    KeycloakAccounts keycloak;

    @Inject
    UnknownUsers unknown;

    @Inject
    Event<AccountReloaded> reloaded;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Reads this user; one that the register does not know is remembered as a difference. */
    @SystemTask("the account synchronisation")
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void reload(String userId) {
        Optional<Account> registered = locked("keycloakId", userId);
        Optional<KeycloakUser> user = keycloak.read(userId);
        Optional<Account> awaited = registered.isPresent() ? Optional.empty() : user.flatMap(this::awaited);
        if (registered.isPresent()) {
            note(registered.get(), user);
            unknown.forget(userId);
        } else if (awaited.isPresent()) {
            // whoever began to make it has not come to the groups
            make(awaited.get());
            unknown.forget(userId);
        } else if (user.isPresent()) {
            unknown.remember(user.get());
        } else {
            unknown.forget(userId);
        }
    }

    /**
     * Makes an approved account in Keycloak, once.
     *
     * @return Keycloak's identifier of the user
     */
    @SystemTask("the approval of an account")
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public String make(AccountId id) {
        Account account = entities.find(Account.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (account == null || !account.isApproved()) {
            throw new RuleBroken("account.unapproved");
        }
        if (account.isKeycloakGone()) {
            throw new RuleBroken("account.gone");
        }
        return account.keycloakId().orElseGet(() -> make(account));
    }

    private String make(Account account) {
        String userId = keycloak.make(
                account.username(),
                account.person().name(),
                directory.groupPaths(account).of(account.roles()));
        note(account, keycloak.read(userId));
        return userId;
    }

    /** Switches the account off at Keycloak because its contract is closed; its sessions there end with it. */
    @SystemTask("the closing of a contract")
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void switchOff(AccountId id) {
        Account account = entities.find(Account.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        boolean wasEnabled = account.keycloakId()
                .filter(user -> !account.isKeycloakGone())
                .map(user -> keycloak.switchOff(user, directory.groupPaths(account)))
                .orElse(false);
        account.switchedOff(wasEnabled, clock.instant());
        account.keycloakId().ifPresent(user -> note(account, keycloak.read(user)));
    }

    /** Switches the account on again as it was, because its contract is open again. */
    @SystemTask("the reopening of a contract")
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void switchOn(AccountId id) {
        Account account = entities.find(Account.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (!account.isSwitchedOff()) {
            return;
        }
        boolean enable = account.wasEnabledBefore() && !account.isSuspended();
        account.switchedOn();
        account.keycloakId().filter(user -> !account.isKeycloakGone()).ifPresent(user -> {
            keycloak.switchOn(user, directory.groupPaths(account).of(account.roles()), enable);
            note(account, keycloak.read(user));
        });
    }

    /** Makes Keycloak keep the account out while it is suspended here, and let it in when it is not. */
    @SystemTask("the suspension of an account")
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void enforceSuspension(AccountId id) {
        Account account = entities.find(Account.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        boolean closed = account.isSwitchedOff() && !account.isSuspended();
        account.keycloakId()
                .filter(user -> !closed && !account.isKeycloakGone())
                .ifPresent(user -> {
                    keycloak.setEnabled(user, !account.isSuspended());
                    note(account, keycloak.read(user));
                    account.suspension().enforced();
                });
    }

    /** Brings Keycloak to what was decided about the account: its groups, whether it may come in, or its end. */
    @SystemTask("a decision about an account")
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void enforce(AccountId id) {
        Account account = entities.find(Account.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        String user =
                account.keycloakId().filter(known -> !account.isKeycloakGone()).orElse(null);
        if (user == null) {
            return;
        }
        if (account.isDeleted()) {
            keycloak.delete(user);
        } else if (!account.isSwitchedOff()) {
            GroupPaths paths = directory.groupPaths(account);
            keycloak.regroup(user, paths.of(account.roles()), paths);
            keycloak.setEnabled(user, !account.isSuspended());
        }
        note(account, keycloak.read(user));
    }

    private void note(Account account, Optional<KeycloakUser> user) {
        Set<Differences.Found> before = Set.copyOf(Differences.of(account, directory.groupPaths(account)));
        boolean changed = user.map(
                        now -> account.seenInKeycloak(now.id(), now.enabled(), now.groups(), clock.instant()))
                .orElseGet(() -> account.goneFromKeycloak(clock.instant()));
        Differences.of(account, directory.groupPaths(account)).stream()
                .filter(found -> found.kind().isGiven() && !before.contains(found))
                .forEach(found -> record(account, found));
        reloaded.fire(new AccountReloaded(
                account.id(), changed, user.map(KeycloakUser::sessions).orElseGet(Set::of)));
    }

    /** What nobody has approved is told, so that whoever watches sees it at once (decision 2). */
    private void record(Account account, Differences.Found found) {
        audit.system(
                "ACCOUNT_DIFFERS",
                Outcome.FAILED,
                found.kind().name(),
                "account",
                account.id().value(),
                account.contract().map(ContractId::value).orElse(null));
    }

    /** The approved account that this user was made for, where the server died before it could note so. */
    private Optional<Account> awaited(KeycloakUser user) {
        return locked("username", user.username().toUpperCase(Locale.ROOT))
                .filter(account -> account.isApproved() && account.keycloakId().isEmpty());
    }

    private Optional<Account> locked(String field, String value) {
        return entities.createQuery("select a from Account a where a." + field + " = :value", Account.class)
                .setParameter("value", value)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }
}
