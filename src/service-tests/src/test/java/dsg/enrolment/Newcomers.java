package dsg.enrolment;

import dsg.account.AccountDirectory;
import dsg.account.Accounts;
import dsg.account.Membership;
import dsg.company.Organisation;
import dsg.company.OrganisationDirectory;
import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.PersonId;
import dsg.platform.access.Role;
import dsg.server.Acting;
import dsg.server.Await;
import dsg.server.Deciding;
import dsg.server.Shared;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;

/** People whom a test registers, and what it sees of them in the database. */
@ApplicationScoped
@Shared
public class Newcomers {

    public static final String PROVIDER = "架空 運子";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Accounts accounts;

    @Inject
    AccountDirectory directory;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    Acting acting;

    @Inject
    Deciding deciding;

    /** Of the prime of this contract, registered and approved; the username. */
    public String user(String name, String contract, String organisation) throws Exception {
        PersonId person = acting.as(PROVIDER, () -> accounts.registerPerson(name));
        return account(person, contract, organisation);
    }

    /** A further account of a person. */
    public String account(PersonId person, String contract, String organisation) throws Exception {
        Membership membership = new Membership(organisation(organisation), contract(contract), Set.of(Role.USER));
        AccountId account = acting.as(PROVIDER, () -> accounts.register(person, membership));
        deciding.accept(GrownFingers.OFFICE, account.value(), "");
        return username(account);
    }

    /** A further person of the security office, registered and approved. */
    public AccountId colleague(String name) throws Exception {
        Membership staff = new Membership(organisation("security-office"), null, Set.of(Role.SECURITY_OFFICE));
        AccountId account = acting.as(PROVIDER, () -> accounts.register(accounts.registerPerson(name), staff));
        deciding.accept(GrownFingers.OFFICE, account.value(), "");
        Await.until("the account is on", () -> acting.may(account, EnrolmentService.SETTLE_SAME_FINGER));
        return account;
    }

    @Transactional
    public PersonId person(String username) {
        return directory.findByUsername(username).orElseThrow().person().id();
    }

    @Transactional
    public AccountId id(String username) {
        return directory.findByUsername(username).orElseThrow().id();
    }

    /** The first account of this person of the demonstration. */
    @Transactional
    public AccountId idOf(String personName) {
        return new AccountId(entities.createQuery(
                        "select a.id from Account a where a.person.name = :name order by a.username", UUID.class)
                .setParameter("name", personName)
                .setMaxResults(1)
                .getSingleResult());
    }

    /** As Keycloak's deletion of the user is noted in the register. */
    @Transactional
    public void gone(String username) {
        entities.createNativeQuery("update account set keycloak_gone = true where username = ?1")
                .setParameter(1, username)
                .executeUpdate();
    }

    /** Whoever may write to the database puts one person's row in the other's place. */
    @Transactional
    public void copySet(PersonId from, PersonId to) {
        entities.createNativeQuery("update vein_set t set wrapped = f.wrapped, content = f.content, vault_key ="
                        + " gen_random_uuid(), key_version = f.key_version, fingers = f.fingers from vein_set f"
                        + " where f.person = ?1 and t.person = ?2")
                .setParameter(1, from.value())
                .setParameter(2, to.value())
                .executeUpdate();
    }

    /** So that what other runs have tried a moment ago on this gateway's terminals does not count. */
    @Transactional
    public void forgetTries() {
        entities.createNativeQuery("update terminal_tries set failures = 0, locked_until = null")
                .executeUpdate();
    }

    @Transactional
    public long rows(String query, UUID about) {
        return ((Number)
                        entities.createNativeQuery(query).setParameter(1, about).getSingleResult())
                .longValue();
    }

    @Transactional
    public String fingerprint(String terminal) {
        return entities.createQuery("select t.tlsFingerprint from Terminal t where t.name = :name", String.class)
                .setParameter("name", terminal)
                .getSingleResult();
    }

    @Transactional
    public ContractId contract(String number) {
        return new ContractId(entities.createQuery("select c.id from Contract c where c.number = :number", UUID.class)
                .setParameter("number", number)
                .getSingleResult());
    }

    private OrganisationId organisation(String code) {
        return organisations.find(code).map(Organisation::id).orElseThrow();
    }

    @Transactional
    public String username(AccountId id) {
        return directory.get(id).username();
    }
}
