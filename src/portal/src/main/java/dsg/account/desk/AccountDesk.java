package dsg.account.desk;

import dsg.account.Account;
import dsg.account.AccountDirectory;
import dsg.account.AccountService;
import dsg.account.AccountState;
import dsg.account.Accounts;
import dsg.account.Membership;
import dsg.application.ApplicationDesk;
import dsg.company.Organisation;
import dsg.company.OrganisationDirectory;
import dsg.contract.Contract;
import dsg.contract.ContractDirectory;
import dsg.hold.Held;
import dsg.hold.Holds;
import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.PersonId;
import dsg.platform.access.Refused;
import dsg.platform.access.Role;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.listing.Keyset;
import dsg.platform.listing.ListPage;
import dsg.platform.listing.Slice;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The provider's desk for accounts (R21): everything beside an account's registration is asked for here and decided by the office. */
@Stateless
public class AccountDesk {

    private static final Keyset<Account> ACCOUNTS =
            Keyset.of(Account.class, Map.of("username", "username", "registered", "registeredAt"));
    private static final int LONGEST_NAME = 100;

    @PersistenceContext
    EntityManager entities;

    @Inject
    AccountDirectory directory;

    @Inject
    Accounts accounts;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    ContractDirectory contracts;

    @Inject
    ApplicationDesk applications;

    @Inject
    Holds holds;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * One page, sorted by {@code username} or {@code registered}.
     *
     * @param words part of a username or of a person's name; empty: everybody
     */
    @UseCase(AccountService.VIEW_ACCOUNTS)
    public Slice<AccountRow> page(ListPage page, String words) {
        return ACCOUNTS.slice(entities, page, (builder, row) -> where(builder, row, words.strip()))
                .mapAll(this::rows);
    }

    /** One account, with its groups on both sides and what was asked for. */
    @UseCase(AccountService.VIEW_ACCOUNTS)
    public AccountPage account(AccountId id) {
        Account account = found(id);
        List<AccountChangeRow> changes = entities.createQuery(
                        "select c from AccountChange c where c.account = :account order by c.proposedAt desc",
                        AccountChange.class)
                .setParameter("account", id.value())
                .getResultStream()
                .map(AccountChange::row)
                .toList();
        return new AccountPage(
                rows(List.of(account)).getFirst(),
                directory.approvedGroups(account),
                account.keycloakGroups(),
                possible(account),
                changes);
    }

    /** One change, for the page of its decision. */
    @UseCase(AccountService.VIEW_ACCOUNTS)
    public AccountChangeRow change(UUID id) {
        AccountChange change = entities.find(AccountChange.class, id);
        if (change == null) {
            throw Refused.notFound("account.unknown");
        }
        return change.row();
    }

    /** Registers an account, with its person where that is somebody new; somebody of the office approves it. */
    @UseCase(AccountService.REGISTER_ACCOUNT)
    public AccountId register(NewAccount typed) {
        Membership membership = new Membership(organisation(typed).id(), contract(typed.contract()), typed.roles());
        AccountId id = accounts.register(person(typed), membership);
        if (!typed.mail().isEmpty()) {
            entities.flush();
            accounts.registerMail(id, typed.mail());
        }
        return id;
    }

    /** Asks for other roles; a person's duties stay apart as they do at registration. */
    @UseCase(AccountService.CHANGE_ACCOUNT)
    public UUID proposeRoles(AccountId id, Set<Role> roles, String because) {
        Account account = found(id);
        demandState(account, AccountState.ACTIVE);
        new Membership(account.organisation(), account.contract().orElse(null), roles);
        if (!possible(account).containsAll(roles)) {
            throw new RuleBroken("account.roles.apart");
        }
        if (roles.equals(account.roles())) {
            throw new RuleBroken("account.roles.same");
        }
        return propose(account, AccountChangeKind.ROLES, roles, because);
    }

    /** Asks for its end; its identifier is never given again (T3). */
    @UseCase(AccountService.CHANGE_ACCOUNT)
    public UUID proposeDeletion(AccountId id, String because) {
        Account account = found(id);
        if (account.state() == AccountState.DELETED || !account.isApproved()) {
            throw Refused.conflict("account.state");
        }
        holds.demandFree(Held.account(id.value()));
        return propose(account, AccountChangeKind.DELETION, account.roles(), because);
    }

    /** Asks for its return out of a suspension (T28). */
    @UseCase(AccountService.CHANGE_ACCOUNT)
    public UUID proposeReturn(AccountId id, String because) {
        Account account = found(id);
        demandState(account, AccountState.SUSPENDED);
        return propose(account, AccountChangeKind.RETURN, account.roles(), because);
    }

    private UUID propose(Account account, AccountChangeKind kind, Set<Role> roles, String because) {
        boolean waiting = !entities.createQuery(
                        "select c.id from AccountChange c where c.account = :account and c.state = :proposed",
                        UUID.class)
                .setParameter("account", account.id().value())
                .setParameter("proposed", AccountChangeState.PROPOSED)
                .getResultList()
                .isEmpty();
        if (waiting) {
            throw Refused.conflict("application.waiting");
        }
        AccountChange change = new AccountChange(
                account.id(), kind, roles, because, current.get().account(), clock.instant());
        entities.persist(change);
        audit.detail(kind.name());
        applications.submit(AccountChangeApplications.KIND, change.id(), null);
        return change.id();
    }

    private static void demandState(Account account, AccountState state) {
        if (account.state() != state) {
            throw Refused.conflict("account.state");
        }
    }

    private Account found(AccountId id) {
        audit.about("account", id.value());
        Account account = directory.find(id).orElseThrow(() -> Refused.notFound("account.unknown"));
        account.contract().ifPresent(contract -> audit.inContract(contract.value()));
        return account;
    }

    private PersonId person(NewAccount typed) {
        if (!typed.samePersonAs().isEmpty()) {
            return directory
                    .findByUsername(typed.samePersonAs())
                    .orElseThrow(() -> new RuleBroken("account.unknown"))
                    .person()
                    .id();
        }
        if (typed.name().isEmpty() || typed.name().length() > LONGEST_NAME) {
            throw new RuleBroken("account.name", LONGEST_NAME);
        }
        return accounts.registerPerson(typed.name());
    }

    private Organisation organisation(NewAccount typed) {
        return organisations
                .find(typed.organisation())
                .orElseThrow(() -> new RuleBroken("account.organisation.unknown"));
    }

    private @Nullable ContractId contract(String number) {
        return number.isEmpty()
                ? null
                : contracts
                        .find(number)
                        .map(Contract::id)
                        .orElseThrow(() -> new RuleBroken("account.contract.unknown"));
    }

    /** Roles of the same kind as it has: nothing becomes the staff's that was a company's. */
    private static List<Role> possible(Account account) {
        Role one = account.roles().iterator().next();
        return Arrays.stream(Role.values())
                .filter(role -> role == one || Role.combine(Set.of(role, one)))
                .toList();
    }

    private List<AccountRow> rows(List<Account> found) {
        Map<UUID, String> names = organisations.names(
                found.stream().map(account -> account.organisation().value()).collect(Collectors.toSet()));
        return found.stream().map(account -> row(account, names)).toList();
    }

    private AccountRow row(Account account, Map<UUID, String> names) {
        return new AccountRow(
                account.id().value(),
                account.username(),
                account.person().name(),
                names.getOrDefault(account.organisation().value(), ""),
                account.contract().map(id -> contracts.get(id).number()).orElse(null),
                List.copyOf(account.roles()),
                account.state(),
                account.suspendedBecause().orElse(null),
                account.registeredAt());
    }

    /** By position and not by pattern, so that no sign in what was typed means anything. */
    private static List<Predicate> where(CriteriaBuilder builder, Root<Account> row, String words) {
        if (words.isEmpty()) {
            return List.of();
        }
        String wanted = words.toLowerCase(Locale.ROOT);
        Expression<String> person = row.get("person").get("name");
        return List.of(builder.or(
                builder.greaterThan(builder.locate(builder.lower(row.get("username")), wanted), 0),
                builder.greaterThan(builder.locate(builder.lower(person), wanted), 0)));
    }
}
