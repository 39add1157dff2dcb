package dsg.demonstration;

import dsg.account.Account;
import dsg.account.AccountDirectory;
import dsg.account.Accounts;
import dsg.account.Membership;
import dsg.application.ApplicationRow;
import dsg.application.Applications;
import dsg.company.Organisation;
import dsg.company.OrganisationDirectory;
import dsg.company.Organisations;
import dsg.contract.Contract;
import dsg.contract.ContractDirectory;
import dsg.contract.Contracts;
import dsg.contract.Period;
import dsg.fileshare.Areas;
import dsg.founding.Founder;
import dsg.founding.Founders;
import dsg.founding.Founding;
import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.PersonId;
import dsg.terminal.TerminalDirectory;
import dsg.terminal.Terminals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Loads what of the {@link Cast} is not there yet. Each step is a use case of its own, so that a load that broke off goes on. */
@ApplicationScoped
public class Demonstration {

    @Inject
    Founding founding;

    @Inject
    Organisations organisations;

    @Inject
    OrganisationDirectory organisationDirectory;

    @Inject
    Contracts contracts;

    @Inject
    ContractDirectory contractDirectory;

    @Inject
    Areas areas;

    @Inject
    Accounts accounts;

    @Inject
    AccountDirectory accountDirectory;

    @Inject
    Applications applications;

    @Inject
    Terminals terminals;

    @Inject
    TerminalDirectory terminalDirectory;

    @Inject
    Records records;

    @Inject
    Fingers fingers;

    @Inject
    Actors actors;

    @Inject
    Clock clock;

    /**
     * Loads, and returns everybody who can log in; with a password where one was issued just now.
     *
     * @param known user names whose password the operator knows: nobody else could tell it to them
     */
    public synchronized List<AccountEntry> load(List<TerminalEntry> entries, Set<String> known) throws Exception {
        found(entries);
        provider(() -> {
            for (Cast.Company company : Cast.COMPANIES) {
                register(company);
            }
            for (Cast.Deal deal : Cast.DEALS) {
                register(deal);
            }
            for (TerminalEntry entry : entries) {
                register(entry);
            }
            return entries.size();
        });
        List<AccountEntry> all = new ArrayList<>();
        for (Cast.Part part : Stream.concat(Stream.of(Cast.REGISTRAR, Cast.APPROVER), Cast.PARTS.stream())
                .toList()) {
            all.add(account(part, known));
        }
        fingers.administer(actors.find(Cast.REGISTRAR).orElseThrow());
        records.complete();
        return all;
    }

    private void found(List<TerminalEntry> entries) {
        if (actors.find(Cast.REGISTRAR).isEmpty()) {
            founding.found(new Founders(
                    founder(Cast.PROVIDER_NAME, Cast.REGISTRAR, entries),
                    founder(Cast.OFFICE_NAME, Cast.APPROVER, entries)));
        }
    }

    private static Founder founder(String organisation, Cast.Part part, List<TerminalEntry> entries) {
        TerminalEntry terminal = entries.stream()
                .filter(entry -> entry.name().equals(part.terminal()))
                .findFirst()
                .orElseThrow();
        return new Founder(part.organisation(), organisation, part.name(), terminal.name(), terminal.keys());
    }

    private void register(Cast.Company company) {
        if (organisationDirectory.find(company.code()).isEmpty()) {
            organisations.register(company.code(), company.name(), company.kind(), company.sites());
        }
    }

    /** In use from the beginning of this year on, for a year to come. */
    private void register(Cast.Deal deal) {
        if (contractDirectory.find(deal.number()).isPresent()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        Period year = new Period(today.withDayOfYear(1), today.plusYears(1));
        OrganisationId prime = organisation(deal.prime());
        ContractId contract =
                contracts.register(deal.number(), deal.title(), year, year, organisation(deal.office()), prime);
        if (deal.subcontractor() != null) {
            contracts.addSubcontractor(contract, organisation(deal.subcontractor()), prime);
        }
        areas.open(contract);
    }

    private void register(TerminalEntry entry) {
        if (terminalDirectory.find(entry.keys().tls()).isPresent()) {
            return;
        }
        var terminal = terminals.register(organisation(entry.organisation()), entry.name(), entry.keys());
        if (entry.revoked()) {
            terminals.revoke(terminal, "紛失（デモ）");
        }
    }

    private AccountEntry account(Cast.Part part, Set<String> known) throws Exception {
        OrganisationId organisation = organisation(part.organisation());
        ContractId contract = contract(part);
        if (accountDirectory.find(part.name(), organisation, contract).isEmpty()) {
            open(part, new Membership(organisation, contract, Set.of(part.role())));
        }
        Account account =
                accountDirectory.find(part.name(), organisation, contract).orElseThrow();
        if (account.mail().isEmpty()) {
            // a name that no mail ever leaves for (RFC 2606)
            reach(account.id(), account.username().toLowerCase(Locale.ROOT) + "@" + part.organisation() + ".example");
        }
        if (!account.isApproved()) {
            approve(account.id());
        }
        fingers.enrol(part, account);
        return new AccountEntry(
                account.username(),
                known.contains(account.username()) ? firstPassword(account.id()) : newPassword(account.id()),
                part.name(),
                part.role().name(),
                part.organisation(),
                part.contract() == null ? "" : part.contract(),
                part.terminal());
    }

    private void open(Cast.Part part, Membership membership) throws Exception {
        provider(() -> accounts.register(person(part.name()), membership));
    }

    /** One person for all the accounts of that name: two pairs of eyes are counted by people. */
    private PersonId person(String name) {
        return Cast.PARTS.stream()
                .filter(part -> part.name().equals(name))
                .flatMap(part -> actors.find(part).stream())
                .map(account -> account.person().id())
                .findFirst()
                .orElseGet(() -> accounts.registerPerson(name));
    }

    private void reach(AccountId account, String mail) throws Exception {
        provider(() -> {
            accounts.registerMail(account, mail);
            return account;
        });
    }

    private void approve(AccountId account) throws Exception {
        actors.as(Cast.APPROVER, () -> {
            ApplicationRow waiting = applications.toDecide().stream()
                    .filter(row -> row.subject().equals(account.value()))
                    .findFirst()
                    .orElseThrow();
            applications.accept(waiting.id(), applications.page(waiting.id()).shown(), "", null);
            return account;
        });
    }

    /** Where there is none yet. */
    private String firstPassword(AccountId account) throws Exception {
        return provider(() -> accounts.hasPassword(account)) ? "" : newPassword(account);
    }

    private String newPassword(AccountId account) throws Exception {
        return provider(() -> accounts.issuePassword(account).value());
    }

    private <T> T provider(Callable<T> work) throws Exception {
        return actors.as(Cast.REGISTRAR, work);
    }

    private OrganisationId organisation(String code) {
        return organisationDirectory.find(code).map(Organisation::id).orElseThrow();
    }

    private @Nullable ContractId contract(Cast.Part part) {
        return part.contract() == null
                ? null
                : contractDirectory.find(part.contract()).map(Contract::id).orElseThrow();
    }
}
