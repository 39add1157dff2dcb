package dsg.server;

import dsg.account.Account;
import dsg.account.AccountDirectory;
import dsg.platform.access.AccountId;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Rights;
import dsg.platform.access.SessionId;
import dsg.platform.access.TerminalId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.concurrent.Callable;

/** Lets a test call use cases as a person of the demonstration, past the login but not past the gate. */
@ApplicationScoped
public class Acting {

    @Inject
    CurrentCaller current;

    @Inject
    People people;

    @Inject
    Rights rights;

    /** Runs the work as the account of this person in the demonstration's first contract, or of this staff member. */
    @ActivateRequestContext
    public <T> T as(String personName, Callable<T> work) throws Exception {
        return current.as(people.caller(personName), work);
    }

    /** Runs the work as the account that this person has for the contract with this number. */
    @ActivateRequestContext
    public <T> T as(String personName, String contractNumber, Callable<T> work) throws Exception {
        return current.as(people.caller(personName, contractNumber), work);
    }

    /** Runs the work as this account, of whatever contract. */
    @ActivateRequestContext
    public <T> T as(AccountId account, Callable<T> work) throws Exception {
        return current.as(people.caller(account), work);
    }

    /** Runs the work in a session that the register knows, as transfers ask for one all the time. */
    @ActivateRequestContext
    public <T> T as(Caller caller, Callable<T> work) throws Exception {
        return current.as(caller, work);
    }

    /** Whether this account may do this at the moment. */
    public boolean may(AccountId account, String action) {
        return rights.allow(people.caller(account), action);
    }

    /** Whether this person's account for that contract may do this at the moment. */
    public boolean may(String personName, String contractNumber, String action) {
        return rights.allow(people.caller(personName, contractNumber), action);
    }

    /** Looks the caller up as the session filter does: what register and Keycloak agree on at this moment. */
    @ApplicationScoped
    public static class People {

        @PersistenceContext
        EntityManager entities;

        @Inject
        AccountDirectory accounts;

        @Transactional
        public Caller caller(String personName) {
            Account account = entities.createQuery(
                            "select a from Account a where a.person.name = :name order by a.username", Account.class)
                    .setParameter("name", personName)
                    .setMaxResults(1)
                    .getSingleResult();
            return caller(account);
        }

        @Transactional
        public Caller caller(String personName, String contractNumber) {
            return caller(entities.createQuery(
                            "select a from Account a, Contract c where c.id = a.contract and a.person.name = :name"
                                    + " and c.number = :number",
                            Account.class)
                    .setParameter("name", personName)
                    .setParameter("number", contractNumber)
                    .getSingleResult());
        }

        @Transactional
        public Caller caller(AccountId account) {
            return caller(accounts.get(account));
        }

        private Caller caller(Account account) {
            return new Caller(
                    account.id(),
                    account.username(),
                    account.person().id(),
                    account.person().name(),
                    accounts.effectiveRoles(account),
                    account.organisation(),
                    account.contract().orElse(null),
                    new TerminalId(UUID.randomUUID()),
                    new SessionId(UUID.randomUUID()));
        }
    }
}
