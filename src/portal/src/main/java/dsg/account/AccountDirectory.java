package dsg.account;

import dsg.account.keycloak.GroupPaths;
import dsg.company.OrganisationDirectory;
import dsg.contract.ContractDirectory;
import dsg.contract.ContractState;
import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.PersonId;
import dsg.platform.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds accounts for the login and the other services; no use case of its own, so it decides nothing. */
@ApplicationScoped
public class AccountDirectory {

    @PersistenceContext
    EntityManager entities;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    ContractDirectory contracts;

    public Account get(AccountId id) {
        return entities.getReference(Account.class, id.value());
    }

    /** The account with this identifier, where there is one. */
    public Optional<Account> find(AccountId id) {
        return Optional.ofNullable(entities.find(Account.class, id.value()));
    }

    /** In whatever case: identifiers are issued in capitals, and Keycloak keeps and tells them in small letters. */
    public Optional<Account> findByUsername(String username) {
        return entities.createQuery(
                        "select a from Account a join fetch a.person where a.username = :username", Account.class)
                .setParameter("username", username.toUpperCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    /** The account that is written to at this address; none where several are, since an address names nobody (T3). */
    public Optional<Account> findByMail(String address) {
        List<Account> found = entities.createQuery(
                        "select a from Account a join fetch a.person where lower(a.mail) = :mail", Account.class)
                .setParameter("mail", address.toLowerCase(Locale.ROOT))
                .setMaxResults(2)
                .getResultList();
        return found.size() == 1 ? Optional.of(found.getFirst()).filter(Account::isApproved) : Optional.empty();
    }

    public Optional<Account> findByKeycloakId(String userId) {
        return entities.createQuery("select a from Account a where a.keycloakId = :id", Account.class)
                .setParameter("id", userId)
                .getResultStream()
                .findFirst();
    }

    /** The account that this person has for this organisation in this contract, or, without contract, as staff. */
    public Optional<Account> find(String person, OrganisationId organisation, @Nullable ContractId contract) {
        return entities.createQuery(
                        "select a from Account a join fetch a.person where a.person.name = :person and a.organisation"
                                + " = :organisation",
                        Account.class)
                .setParameter("person", person)
                .setParameter("organisation", organisation.value())
                .getResultStream()
                .filter(account -> account.contract().equals(Optional.ofNullable(contract)))
                .findFirst();
    }

    /** Everything that the register holds, with the people. */
    public List<Account> everybody() {
        return entities.createQuery("select a from Account a join fetch a.person order by a.username", Account.class)
                .getResultList();
    }

    /** Whether the organisation has an account of its own, outside of contracts, with this role that is not deleted. */
    public boolean hasAny(OrganisationId organisation, Role role) {
        return of(organisation, null).stream()
                .anyMatch(account -> account.roles().contains(role) && account.state() != AccountState.DELETED);
    }

    /** The person's accounts that are not deleted, by username. */
    public List<Account> ofPerson(PersonId person) {
        return entities.createQuery(
                        "select a from Account a where a.person.id = :person and a.keycloakGone = false order by"
                                + " a.username",
                        Account.class)
                .setParameter("person", person.value())
                .getResultList();
    }

    /** Whether the person has an account that is not deleted. */
    public boolean hasAccount(PersonId person) {
        return entities.createQuery(
                                "select count(a) from Account a where a.person.id = :person and a.keycloakGone = false",
                                Long.class)
                        .setParameter("person", person.value())
                        .getSingleResult()
                > 0;
    }

    /** Of whoever has, or had, an account. */
    public Optional<String> nameOfPerson(PersonId person) {
        return Optional.ofNullable(entities.find(Person.class, person.value())).map(Person::name);
    }

    /** The usernames of everything that the person behind this one has, or had; empty where nobody has it. */
    public Set<String> usernamesOfPersonOf(String username) {
        return Set.copyOf(entities.createQuery(
                        "select a.username from Account a where a.person.id = (select b.person.id from Account b where"
                                + " b.username = :username)",
                        String.class)
                .setParameter("username", username)
                .getResultList());
    }

    /** All accounts of this contract, by username. */
    public List<AccountId> ofContract(ContractId contract) {
        return entities.createQuery(
                        "select a.id from Account a where a.contract = :contract order by a.username", UUID.class)
                .setParameter("contract", contract.value())
                .getResultStream()
                .map(AccountId::new)
                .toList();
    }

    /** As {@link #ofContract}, with what the register holds of them. */
    List<Account> peopleOf(ContractId contract) {
        return entities.createQuery("select a from Account a where a.contract = :contract", Account.class)
                .setParameter("contract", contract.value())
                .getResultList();
    }

    /** Where the people of this organisation who have this role in the contract are written to. */
    public Set<String> mailsOf(ContractId contract, OrganisationId organisation, Role role) {
        return of(organisation, contract).stream()
                .filter(account -> account.isApproved()
                        && !account.isDeleted()
                        && account.roles().contains(role))
                .flatMap(account -> account.mail().stream())
                .collect(Collectors.toSet());
    }

    /** Where the people with this duty of the staff are written to. */
    public Set<String> staffMails(Role duty) {
        return entities.createQuery("select a from Account a where a.contract is null", Account.class)
                .getResultStream()
                .filter(account -> account.isApproved()
                        && !account.isDeleted()
                        && account.roles().contains(duty))
                .flatMap(account -> account.mail().stream())
                .collect(Collectors.toSet());
    }

    /** The accounts that the organisation's people have for the contract and that nobody has removed. */
    public List<Account> holding(ContractId contract, OrganisationId organisation) {
        return of(organisation, contract).stream()
                .filter(account -> !account.isDeleted() && !account.isKeycloakGone())
                .toList();
    }

    /** All accounts of this organisation for this contract, or, without contract, as staff. */
    List<Account> of(OrganisationId organisation, @Nullable ContractId contract) {
        return entities.createQuery(
                        "select a from Account a join fetch a.person where a.organisation = :organisation",
                        Account.class)
                .setParameter("organisation", organisation.value())
                .getResultStream()
                .filter(account -> account.contract().equals(Optional.ofNullable(contract)))
                .toList();
    }

    /** With what else the person has, and who else has the same name. */
    AccountDetail detail(Account account) {
        Person person = account.person();
        List<Account> others = entities.createQuery(
                        "select a from Account a join fetch a.person where a.person.name = :name and a.id <> :id"
                                + " order by a.username",
                        Account.class)
                .setParameter("name", person.name())
                .setParameter("id", account.id().value())
                .getResultList();
        return new AccountDetail(
                account.username(),
                person.name(),
                account.organisation(),
                account.contract().orElse(null),
                account.roles(),
                account.mail().orElse(""),
                others(others, other -> other.person().id().equals(person.id())),
                others(others, other -> !other.person().id().equals(person.id())));
    }

    private static List<AccountDetail.Other> others(List<Account> all, Predicate<Account> which) {
        return all.stream()
                .filter(which)
                .map(other -> new AccountDetail.Other(
                        other.username(), other.organisation(), other.contract().orElse(null), other.roles()))
                .toList();
    }

    /** Keycloak's identifiers of all accounts that it had when they were last read. */
    List<String> idsInKeycloak() {
        return entities.createQuery(
                        "select a.keycloakId from Account a where a.keycloakId is not null and a.keycloakGone = false",
                        String.class)
                .getResultList();
    }

    /** Accounts that were approved since then and were read as disabled, though nobody switched them off here. */
    List<String> youngAndDisabled(Instant since) {
        return entities.createQuery(
                        "select a.keycloakId from Account a where a.approvedAt > :since and a.keycloakEnabled = false"
                                + " and a.keycloakId is not null and a.keycloakGone = false and a.switchedOffAt is null",
                        String.class)
                .setParameter("since", since)
                .getResultList();
    }

    /** Approved accounts that have not been made in Keycloak yet; those of closed contracts never will be. */
    List<AccountId> notYetInKeycloak() {
        return entities.createQuery(
                        "select a from Account a where a.approvedAt is not null and a.keycloakId is null"
                                + " and a.deletedAt is null",
                        Account.class)
                .getResultStream()
                .filter(this::isOfOpenContract)
                .map(Account::id)
                .toList();
    }

    /** The names of the people behind these accounts, by the account's identifier. */
    public Map<UUID, String> namesOfPeople(Collection<UUID> ids) {
        return entities.createQuery("select a from Account a join fetch a.person where a.id in :ids", Account.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(
                        account -> account.id().value(),
                        account -> account.person().name()));
    }

    /**
     * The roles that the register and Keycloak agree on at this moment (decision 2); none where the account's contract is closed, whatever
     * has become of its groups by then (decision 1).
     */
    public Set<Role> effectiveRoles(Account account) {
        return isOfOpenContract(account) ? account.effectiveRoles(groupPaths(account)) : Set.of();
    }

    /** Whether its contract is open at this moment; the staff's accounts are always. */
    boolean isOfOpenContract(Account account) {
        return account.contract()
                .map(contracts::stateOf)
                .map(ContractState::isOpen)
                .orElse(true);
    }

    /** Keycloak's groups that were approved for it, by full path. */
    public Set<String> approvedGroups(Account account) {
        GroupPaths paths = groupPaths(account);
        return account.roles().stream().map(paths::of).collect(Collectors.toUnmodifiableSet());
    }

    GroupPaths groupPaths(Account account) {
        return account.contract()
                .map(contract -> GroupPaths.ofContract(
                        contracts.get(contract).number(),
                        organisations.get(account.organisation()).code()))
                .orElseGet(() -> account.roles().stream().anyMatch(Role::isOfOrganisation)
                        ? GroupPaths.ofOrganisation(
                                organisations.get(account.organisation()).code())
                        : GroupPaths.ofStaff());
    }
}
