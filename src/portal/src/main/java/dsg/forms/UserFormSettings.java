package dsg.forms;

import dsg.account.Account;
import dsg.account.AccountDirectory;
import dsg.company.OrganisationDirectory;
import dsg.company.SiteFolderRow;
import dsg.contract.Capacity;
import dsg.contract.Contract;
import dsg.contract.ContractFacts;
import dsg.forms.check.UserFormSetting;
import dsg.forms.check.UserFormSetting.Known;
import dsg.forms.check.UserFormSetting.Party;
import dsg.platform.access.AccountId;
import dsg.platform.access.Caller;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Role;
import dsg.platform.calendar.Clocks;
import dsg.platform.excel.FilledForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Gathers what a form F1 is held against, as it is at this moment. */
@ApplicationScoped
class UserFormSettings {

    @Inject
    OrganisationDirectory organisations;

    @Inject
    ContractFacts facts;

    @Inject
    AccountDirectory accounts;

    @Inject
    FormFinder forms;

    @Inject
    Clock clock;

    UserFormSetting of(Caller caller, Contract contract, FilledForm form) {
        return new UserFormSetting(
                contract.number(),
                contract.contracted(),
                contract.used(),
                LocalDate.now(clock.withZone(Clocks.JAPAN)),
                parties(caller, contract),
                forms.underway(contract.id().value()),
                named(contract, form));
    }

    /** The caller's company and those that work for it (R100). */
    List<Party> parties(Caller caller, Contract contract) {
        return facts.below(contract.id(), caller.organisation()).stream()
                .map(id -> party(contract, id))
                .sorted(Comparator.comparing(Party::name))
                .toList();
    }

    private Party party(Contract contract, OrganisationId id) {
        List<Account> people = accounts.holding(contract.id(), id);
        Set<AccountId> designated = facts.designations(contract.id(), id).keySet();
        return new Party(
                id,
                organisations.get(id).name(),
                contract.party(id)
                        .filter(party -> party.capacity() == Capacity.PRIME)
                        .isPresent(),
                organisations.sites(id).stream().map(SiteFolderRow::name).collect(Collectors.toUnmodifiableSet()),
                usernames(people, account -> designated.contains(account.id())),
                usernames(
                        people,
                        account -> account.isApproved() && account.roles().contains(Role.PROTECTED_SYSTEM_MANAGER)));
    }

    private static Set<String> usernames(List<Account> people, Predicate<Account> which) {
        return people.stream().filter(which).map(Account::username).collect(Collectors.toUnmodifiableSet());
    }

    private Map<String, Known> named(Contract contract, FilledForm form) {
        return form.rows().stream()
                .map(row -> row.value("account").toUpperCase(Locale.ROOT))
                .filter(username -> !username.isEmpty())
                .distinct()
                .flatMap(username -> accounts.findByUsername(username).stream())
                .collect(Collectors.toMap(Account::username, account -> known(contract, account)));
    }

    private static Known known(Contract contract, Account account) {
        boolean ofContract = account.contract().filter(contract.id()::equals).isPresent();
        return new Known(
                account.organisation(), ofContract && account.isApproved() && !account.isDeleted(), account.roles());
    }
}
