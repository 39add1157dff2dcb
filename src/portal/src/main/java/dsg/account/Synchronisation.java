package dsg.account;

import dsg.account.keycloak.KeycloakAccounts;
import dsg.account.keycloak.KeycloakOutbox;
import dsg.account.keycloak.KeycloakUnreachable;
import dsg.platform.access.AccountId;
import dsg.platform.access.Refused;
import dsg.platform.access.Unavailable;
import dsg.protocol.AccountEvent;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the register at what Keycloak holds (decision 2). Keycloak's events only name whom to read anew, so that repetition and
 * order do not matter: they arrive by push, and once more by pull where the push was lost. The comparison finds whatever neither
 * brought, and makes the approved accounts that an interruption left unmade.
 */
@ApplicationScoped
public class Synchronisation {

    private static final Logger LOG = Logger.getLogger(Synchronisation.class.getName());

    private static final Duration YOUNG = Duration.ofMinutes(2);

    @Inject
    KeycloakOutbox outbox;

    @Inject
    KeycloakAccounts keycloak;

    @Inject
    AccountReloading reloading;

    @Inject
    AccountDirectory directory;

    @Inject
    UnknownUsers unknown;

    @Inject
    KeycloakLink link;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService executor;

    /**
     * Reads the users of these events anew, each once, and acknowledges what succeeded.
     *
     * @return whether all succeeded
     */
    public boolean handle(Collection<AccountEvent> events) {
        boolean all = true;
        for (Map.Entry<String, List<AccountEvent>> user : byUser(events).entrySet()) {
            boolean read = read(user.getKey());
            if (read) {
                user.getValue().forEach(outbox::acknowledge);
            }
            all &= read;
        }
        return all;
    }

    /**
     * Somebody has just logged in at Keycloak whom the register may hold for disabled: Keycloak lets in only who is not, so it is
     * asked once more. The end of a lock for wrong passwords, for one, comes without an event.
     */
    public void loggedIn(String user) {
        if (directory
                .findByKeycloakId(user)
                .filter(known -> !known.isKeycloakEnabled())
                .isPresent()) {
            attempt("read", user, reloading::reload);
        }
    }

    private boolean read(String user) {
        try {
            return user.equals(AccountEvent.EVERYBODY) ? compare() : attempt("read", user, reloading::reload);
        } catch (KeycloakUnreachable e) {
            LOG.log(Level.WARNING, "Could not compare all accounts: {0}", String.valueOf(e.getCause()));
            return false;
        }
    }

    /** The events of each user together, in the order of their first. */
    static Map<String, List<AccountEvent>> byUser(Collection<AccountEvent> events) {
        Map<String, List<AccountEvent>> users = new LinkedHashMap<>();
        events.forEach(event ->
                users.computeIfAbsent(event.userId(), user -> new ArrayList<>()).add(event));
        return users;
    }

    /**
     * Reads Keycloak's outbox to its end, and makes what an approval has left unmade. Only then is Keycloak counted as heard.
     *
     * @throws KeycloakUnreachable also where some of it could not be worked off
     */
    void pull() {
        List<AccountEvent> events = outbox.read();
        while (!events.isEmpty()) {
            if (!handle(events)) {
                throw new KeycloakUnreachable("Some of its changes cannot be read");
            }
            events = outbox.read();
        }
        link.heardNow();
        makeUnmade();
        readYoungAgain();
    }

    /**
     * Just after it has made a user, Keycloak now and then tells of it what was true while it was making it: disabled, in its groups
     * already. No event follows that would say otherwise, and the register would keep people out until the next comparison.
     */
    private void readYoungAgain() {
        directory
                .youngAndDisabled(clock.instant().minus(YOUNG))
                .forEach(user -> attempt("read", user, reloading::reload));
    }

    /**
     * Reads every account of either side, and makes what is approved and not yet made.
     *
     * @return whether all could be read
     */
    boolean compare() {
        Set<String> users = keycloak.usernames().keySet();
        unknown.retain(users);
        Set<String> all = new HashSet<>(users);
        all.addAll(directory.idsInKeycloak());
        boolean read = true;
        for (String user : all) {
            read &= attempt("read", user, reloading::reload);
        }
        makeUnmade();
        return read;
    }

    /** While nobody can say which contracts are open, nothing is made for them. */
    private void makeUnmade() {
        try {
            directory.notYetInKeycloak().forEach(this::make);
        } catch (Unavailable clockIsWrong) {
            LOG.log(Level.FINE, "Accounts wait for the contracts' clock", clockIsWrong);
        }
    }

    /** Not in the thread of the approval, which is not to wait for Keycloak. */
    void approved(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountApproved event) {
        executor.execute(() -> make(event.account()));
    }

    private void make(AccountId account) {
        attempt("make", account, reloading::make);
    }

    private static <T> boolean attempt(String what, T whom, Consumer<T> work) {
        try {
            work.accept(whom);
            return true;
        } catch (Refused | EJBException e) {
            LOG.log(Level.WARNING, e, () -> "Could not %s the account in Keycloak: %s".formatted(what, whom));
            return false;
        }
    }
}
