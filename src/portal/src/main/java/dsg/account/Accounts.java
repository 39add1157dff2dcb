package dsg.account;

import dsg.contract.ContractDirectory;
import dsg.platform.access.AccountId;
import dsg.platform.access.Action;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Use cases around the account register (R21, R69). */
@Stateless
public class Accounts {

    @PersistenceContext
    EntityManager entities;

    @Inject
    AccountDirectory directory;

    @Inject
    ContractDirectory contracts;

    @Inject
    CurrentCaller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Registers a person who has no account yet. */
    @UseCase(Action.REGISTER_ACCOUNT)
    public PersonId registerPerson(String name) {
        Person person = new Person(name);
        entities.persist(person);
        audit.about("person", person.id().value());
        return person.id();
    }

    /** Registers an account under a newly issued identifier; nothing opens before somebody else has approved it. */
    @UseCase(Action.REGISTER_ACCOUNT)
    public AccountId register(PersonId person, Membership membership) {
        Account account = open(person, membership, caller.get().account());
        audit.about("account", account.id().value());
        return account.id();
    }

    /** Approves a registered account (R101, T48). */
    @UseCase(Action.APPROVE_ACCOUNT)
    public void approve(AccountId id) {
        Account account = directory.get(id);
        account.approve(caller.get().account(), clock.instant());
        audit.about("account", id.value());
        account.contract().ifPresent(contract -> audit.inContract(contract.value()));
    }

    private Account open(PersonId personId, Membership membership, @Nullable AccountId registrar) {
        if (membership.contract() != null
                && contracts
                        .get(membership.contract())
                        .party(membership.organisation())
                        .isEmpty()) {
            throw new RuleBroken("account.organisation.stranger");
        }
        Person person = entities.getReference(Person.class, personId.value());
        Account account = new Account(issueUsername(), person, membership, registrar, clock.instant());
        entities.persist(account);
        return account;
    }

    /** The next identifier; the sequence never gives one twice (T3). */
    private String issueUsername() {
        Number next = (Number)
                entities.createNativeQuery("select nextval('account_number')").getSingleResult();
        return "A" + next;
    }
}
