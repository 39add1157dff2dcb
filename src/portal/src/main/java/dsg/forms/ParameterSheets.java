package dsg.forms;

import dsg.account.Account;
import dsg.account.AccountDirectory;
import dsg.account.Accounts;
import dsg.company.OrganisationDirectory;
import dsg.company.SiteFolderRow;
import dsg.contract.Capacity;
import dsg.contract.Contract;
import dsg.contract.ContractDirectory;
import dsg.contract.ContractFacts;
import dsg.contract.ContractParty;
import dsg.contract.ContractRecords;
import dsg.forms.sheet.SheetFile;
import dsg.forms.sheet.SheetRouting;
import dsg.platform.access.AccountId;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Role;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The provider has the sheets of a form made: for each site of the company one, with accounts and passwords for a first login, put where
 * the routing says (R91, R102–R104, T7). All in one transaction: one that breaks off leaves passwords that nobody knows and no sheet, and
 * the next try issues others.
 */
@Stateless
public class ParameterSheets {

    @PersistenceContext
    EntityManager entities;

    @Inject
    FormFinder forms;

    @Inject
    Contents contents;

    @Inject
    SheetWriting writing;

    @Inject
    RowChanges changes;

    @Inject
    FormLetters letters;

    @Inject
    Accounts accounts;

    @Inject
    AccountDirectory directory;

    @Inject
    ContractDirectory contracts;

    @Inject
    ContractFacts facts;

    @Inject
    ContractRecords records;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** How long a sheet can be had. */
    @Inject
    @ConfigProperty(name = "dsg.forms.sheet-life", defaultValue = "P30D")
    Duration life;

    /** Names the data managers, issues passwords, stores the sheets and tells the managers that they are there. */
    @UseCase(FormsService.ISSUE_SHEETS)
    public void issue(FormId id) {
        StoredForm form = forms.locked(id, current.get());
        audit.about("form", id.value());
        audit.inContract(form.contract().value());
        demandApproved(form);
        form.moveTo(FormState.DONE);
        for (Map.Entry<String, List<StoredRow>> site : bySite(form).entrySet()) {
            store(form, site.getKey(), site.getValue());
        }
        form.rows().stream()
                .flatMap(row -> row.account().stream())
                .map(directory::get)
                .filter(account -> account.roles().contains(Role.DATA_MANAGER))
                .forEach(account -> designate(form, account));
        entities.flush();
        changes.carry(form);
    }

    /** Nobody gets a password before somebody else than the provider has approved the account (T48). */
    private void demandApproved(StoredForm form) {
        String waiting = form.rows().stream()
                .flatMap(row -> row.account().stream())
                .map(directory::get)
                .filter(account -> !account.isApproved())
                .map(Account::username)
                .collect(Collectors.joining("、"));
        if (!waiting.isEmpty()) {
            throw new RuleBroken("forms.unapproved", waiting);
        }
    }

    private void designate(StoredForm form, Account account) {
        if (!facts.isDesignated(form.contract(), form.company(), account.id())) {
            records.designate(
                    form.contract(), form.company(), account.id(), form.number().orElse(""));
        }
    }

    private static Map<String, List<StoredRow>> bySite(StoredForm form) {
        Map<String, List<StoredRow>> sites = new TreeMap<>();
        for (StoredRow row : form.rows()) {
            if (row.account().isPresent()) {
                sites.computeIfAbsent(Spelling.of(row.filled().value("site")), site -> new ArrayList<>())
                        .add(row);
            }
        }
        return sites;
    }

    private void store(StoredForm form, String siteKey, List<StoredRow> rows) {
        Contract contract = contracts.get(form.contract());
        SiteFolderRow site = organisations.sites(form.company()).stream()
                .filter(each -> Spelling.of(each.name()).equals(siteKey))
                .findFirst()
                .orElseThrow(() ->
                        new RuleBroken("forms.place", rows.getFirst().filled().value("site")));
        List<SheetRouting.Place> places = SheetRouting.places(form.company(), prime(contract), site.folder());
        Instant now = clock.instant();
        Instant until = now.plus(life);
        List<SheetWriting.Line> lines = new ArrayList<>();
        for (StoredRow row : rows) {
            AccountId account = row.account().orElseThrow();
            lines.add(new SheetWriting.Line(
                    directory.get(account), accounts.issuePassword(account).value()));
        }
        String rules = places.stream().map(place -> place.rule().name()).collect(Collectors.joining(" "));
        SheetWriting.Sheet said = writing.sheet(form, contract, site.name(), lines, until);
        byte[] content = SheetWriting.workbook(said);
        UUID contentId = UUID.randomUUID();
        contents.keep(contentId, form.contract(), content);
        UUID pdf = UUID.randomUUID();
        contents.keep(pdf, form.contract(), SheetWriting.pdf(said));
        SheetFile file = new SheetFile(
                contentId,
                pdf,
                "パラメータシート_" + form.number().orElse("") + "_" + site.name() + ".xlsx",
                Contents.sha256(content),
                until);
        for (SheetRouting.Place place : places) {
            ParameterSheet sheet = new ParameterSheet(
                    form, site.name(), place, file, current.get().account(), now);
            entities.persist(sheet);
            letters.sheetStored(sheet);
        }
        audit.detail("sheet for " + lines.size() + " accounts by " + rules);
    }

    private static OrganisationId prime(Contract contract) {
        return contract.parties().stream()
                .filter(party -> party.capacity() == Capacity.PRIME)
                .map(ContractParty::organisation)
                .findFirst()
                .orElseThrow();
    }
}
