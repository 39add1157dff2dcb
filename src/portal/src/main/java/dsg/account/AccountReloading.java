package dsg.account;

import dsg.platform.access.AccountId;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.SystemTask;
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
        account.keycloakId().filter(user -> !account.isKeycloakGone()).ifPresent(user -> {
            keycloak.switchOn(user, directory.groupPaths(account).of(account.roles()), account.wasEnabledBefore());
            note(account, keycloak.read(user));
        });
        account.switchedOn();
    }

    private void note(Account account, Optional<KeycloakUser> user) {
        boolean changed = user.map(
                        now -> account.seenInKeycloak(now.id(), now.enabled(), now.groups(), clock.instant()))
                .orElseGet(() -> account.goneFromKeycloak(clock.instant()));
        reloaded.fire(new AccountReloaded(
                account.id(), changed, user.map(KeycloakUser::sessions).orElseGet(Set::of)));
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
