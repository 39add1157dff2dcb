package dsg.account;

import dsg.account.keycloak.KeycloakAccounts;
import dsg.application.ApplicationDesk;
import dsg.application.ApplicationId;
import dsg.company.OrganisationDirectory;
import dsg.company.OrganisationKind;
import dsg.contract.Contract;
import dsg.contract.ContractDirectory;
import dsg.platform.access.AccountId;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.PersonId;
import dsg.platform.access.Role;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.SystemTask;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Use cases around the account register (R21, R69). Registering applies for the account; what approval does, the
 * {@link AccountApplications} say.
 */
@Stateless
public class Accounts {

    /** What can stand in a header line; whether anybody reads it there only a mail shows. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,189}");

    @PersistenceContext
    EntityManager entities;

    @Inject
    AccountDirectory directory;

    @Inject
    ContractDirectory contracts;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    ApplicationDesk applications;

    @Inject
    AccountReloading reloading;

    @Inject
    KeycloakAccounts keycloak;

    @Inject
    Event<AccountApproved> approved;

    @Inject
    CurrentCaller caller;

    @Inject
    Differences differences;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Registers a person who has no account yet. */
    @UseCase(AccountService.REGISTER_ACCOUNT)
    public PersonId registerPerson(String name) {
        Person person = new Person(name);
        entities.persist(person);
        audit.about("person", person.id().value());
        return person.id();
    }

    /** Registers an account under a newly issued identifier; nothing opens before somebody else has approved it. */
    @UseCase(AccountService.REGISTER_ACCOUNT)
    public AccountId register(PersonId person, Membership membership) {
        Account account = open(person, membership, caller.get().account());
        apply(account);
        record(account);
        return account.id();
    }

    /** Notes where notices about the account's contract go (R6); they say nothing protected. */
    @UseCase(AccountService.REGISTER_ACCOUNT)
    public void registerMail(AccountId id, String address) {
        Account account = directory.get(id);
        // what Keycloak says of a new account is noted at about the same time
        entities.refresh(account, LockModeType.PESSIMISTIC_WRITE);
        record(account);
        if (!ADDRESS.matcher(address).matches()) {
            throw new RuleBroken("account.mail.bad");
        }
        account.reachableAt(address);
    }

    /** Applies again for an account whose application was declined or taken back. */
    @UseCase(AccountService.REGISTER_ACCOUNT)
    public ApplicationId applyAgain(AccountId id) {
        Account account = directory.get(id);
        record(account);
        if (account.isApproved()) {
            throw new RuleBroken("account.approved");
        }
        account.contract().map(contracts::get).ifPresent(contracts::demandMembersAdmitted);
        return apply(account);
    }

    /** An account as who approves it looks at it. */
    @UseCase(AccountService.VIEW_ACCOUNTS)
    public AccountDetail detail(AccountId id) {
        Account account = directory.get(id);
        record(account);
        return directory.detail(account);
    }

    /** Gives an approved account a password for its next login; told to the caller once, and kept nowhere. */
    @UseCase(AccountService.ISSUE_PASSWORD)
    public OneTimePassword issuePassword(AccountId id) {
        Account account = directory.get(id);
        record(account);
        if (!directory.isOfOpenContract(account)) {
            throw new RuleBroken("account.contract.closed");
        }
        OneTimePassword password = OneTimePassword.random();
        keycloak.setOneTimePassword(reloading.make(id), password);
        return password;
    }

    /** Whether the account has a password, issued or chosen. */
    @UseCase(AccountService.VIEW_ACCOUNTS)
    public boolean hasPassword(AccountId id) {
        Account account = directory.get(id);
        record(account);
        return account.keycloakId().map(keycloak::hasPassword).orElse(false);
    }

    /** Where Keycloak and the register disagree now, as far as the synchronisation has read it (decision 2). */
    @UseCase(AccountService.VIEW_ACCOUNTS)
    public List<DifferenceRow> differences() {
        return differences.rows();
    }

    /**
     * The first two people of a new gateway, who have nobody before them: one who registers and one who approves. Works only
     * while the register is empty.
     */
    @SystemTask("the founding of a gateway")
    public List<AccountId> found(String registrar, OrganisationId provider, String approver, OrganisationId office) {
        if (entities.createQuery("select count(a) from Account a", Long.class).getSingleResult() > 0) {
            throw new RuleBroken("account.founded");
        }
        return List.of(
                found(registrar, new Membership(provider, null, Set.of(Role.PROVIDER))),
                found(approver, new Membership(office, null, Set.of(Role.SECURITY_OFFICE))));
    }

    private AccountId found(String name, Membership membership) {
        Person person = new Person(name);
        entities.persist(person);
        Account account = open(person.id(), membership, null);
        account.found(clock.instant());
        audit.system("FOUND_ACCOUNT", Outcome.OK, null, "account", account.id().value(), null);
        approved.fire(new AccountApproved(account.id()));
        return account.id();
    }

    private ApplicationId apply(Account account) {
        return applications.submit(
                AccountApplications.KIND,
                account.id().value(),
                account.contract().orElse(null));
    }

    private void record(Account account) {
        audit.about("account", account.id().value());
        account.contract().ifPresent(contract -> audit.inContract(contract.value()));
    }

    private Account open(PersonId personId, Membership membership, @Nullable AccountId registrar) {
        if (membership.contract() != null) {
            Contract contract = contracts.get(membership.contract());
            contracts.demandMembersAdmitted(contract);
            if (contract.party(membership.organisation()).isEmpty()) {
                throw new RuleBroken("account.organisation.stranger");
            }
        }
        OrganisationKind kind = organisations.get(membership.organisation()).kind();
        if (membership.contract() == null && membership.roles().stream().anyMatch(role -> !fits(role, kind))) {
            throw new RuleBroken("account.organisation.kind");
        }
        Person person = entities.getReference(Person.class, personId.value());
        Account account = new Account(issueUsername(), person, membership, registrar, clock.instant());
        entities.persist(account);
        return account;
    }

    private static boolean fits(Role role, OrganisationKind kind) {
        return switch (role) {
            case COMPANY_MANAGER -> kind == OrganisationKind.COMPANY;
            case OFFICE_CLERK -> kind == OrganisationKind.REQUESTING_OFFICE;
            case SECURITY_OFFICE, AUDITOR -> kind == OrganisationKind.SECURITY_OFFICE;
            case PROVIDER, ACCOUNTS, HELPDESK, JOINING_SUPPORT, NOC, SOC -> kind == OrganisationKind.PROVIDER;
            case PROTECTED_SYSTEM_MANAGER, DATA_MANAGER, USER, REQUESTING_OFFICE -> false;
        };
    }

    /** The next identifier; the sequence never gives one twice (T3). */
    private String issueUsername() {
        Number next = (Number)
                entities.createNativeQuery("select nextval('account_number')").getSingleResult();
        return "A" + next;
    }
}
