package dsg.account;

import dsg.account.keycloak.KeycloakAccounts;
import dsg.platform.access.AccountId;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.SystemTask;
import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The first accounts of a gateway, until their people have come in: nobody but the operator can give them a password. */
@Stateless
public class FounderAccounts {

    @PersistenceContext
    EntityManager entities;

    @Inject
    AccountDirectory directory;

    @Inject
    AccountReloading reloading;

    @Inject
    KeycloakAccounts keycloak;

    @Inject
    AuditLog audit;

    /** In the order of their founding; none before it. */
    @SystemTask("the founding of a gateway")
    public List<FounderAccount> list() {
        return entities.createQuery(
                        "select a from Account a join fetch a.person where a.registeredBy is null order by a.username",
                        Account.class)
                .getResultStream()
                .map(account -> new FounderAccount(
                        account.id(), account.username(), account.person().name()))
                .toList();
    }

    /**
     * Gives a founder a password for the first login, in place of one issued before.
     *
     * @return empty where the person has chosen a password: from then on only people can issue another
     */
    @SystemTask("the founding of a gateway")
    public Optional<OneTimePassword> issuePassword(AccountId id) {
        if (directory.get(id).registeredBy().isPresent()) {
            throw new RuleBroken("account.founded");
        }
        String user = reloading.make(id);
        if (keycloak.hasChosenPassword(user)) {
            return Optional.empty();
        }
        OneTimePassword password = OneTimePassword.random();
        keycloak.setOneTimePassword(user, password);
        audit.system("ISSUE_PASSWORD", Outcome.OK, null, "account", id.value(), null);
        return Optional.of(password);
    }

    /** One of the first two accounts of a gateway, which nobody has registered. */
    public record FounderAccount(AccountId id, String username, String name) {}
}
