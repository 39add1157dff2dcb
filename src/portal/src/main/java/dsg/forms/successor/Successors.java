package dsg.forms.successor;

import dsg.account.Account;
import dsg.account.AccountDirectory;
import dsg.company.OrganisationDirectory;
import dsg.contract.Capacity;
import dsg.contract.Contract;
import dsg.contract.ContractDirectory;
import dsg.contract.ContractSides;
import dsg.forms.FormDownload;
import dsg.forms.FormFinder;
import dsg.forms.FormLayouts;
import dsg.forms.FormsService;
import dsg.platform.access.AccountId;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.Role;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.calendar.Clocks;
import dsg.platform.excel.FormLayout;
import dsg.platform.excel.FormWriter;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Use cases by which a company's people go on in its next contract: one F1 for that contract with everybody of this one in it, under
 * their accounts, so that each stays one person with one enrolment (T1, R105). It is handed in there like any other. What a person agrees
 * to is never carried over: that stands empty (T44).
 */
@Stateless
public class Successors {

    /** What the former form says and what holds on. */
    private static final Set<String> KEPT = Set.of(
            "kana", "unit", "post", "mail", "phone", "site", "handlers", "handlersFiledOn", "systemUsers", "folders");

    @Inject
    ContractDirectory contracts;

    @Inject
    ContractSides sides;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    AccountDirectory accounts;

    @Inject
    FormFinder forms;

    @Inject
    FormLayouts layouts;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** The other contracts of the caller's company that take people, by number. */
    @UseCase(FormsService.DOWNLOAD_TEMPLATE)
    public List<Successor> contracts() {
        return sides.admitting(current.get()).stream()
                .map(contracts::get)
                .map(contract -> new Successor(contract.id(), contract.number(), contract.title()))
                .toList();
    }

    /** The F1 for that contract with the people that the caller's company has in this one. */
    @UseCase(FormsService.DOWNLOAD_TEMPLATE)
    public FormDownload workbook(ContractId next) {
        Caller caller = current.get();
        Contract here = contracts.ofCaller(caller);
        audit.about("contract", here.id().value());
        if (!sides.admitting(caller).contains(next)) {
            throw Refused.notFound("contract.unknown");
        }
        FormLayout layout = layouts.current("F1");
        List<Map<String, String>> rows = rows(here, caller, layout);
        Contract there = contracts.get(next);
        audit.detail(there.number() + " people=" + rows.size());
        return new FormDownload(
                layout.title() + "_" + there.number() + ".xlsx", FormWriter.write(layout, head(there, caller), rows));
    }

    private Map<String, String> head(Contract there, Caller caller) {
        boolean prime = there.party(caller.organisation())
                .filter(party -> party.capacity() == Capacity.PRIME)
                .isPresent();
        Map<String, String> head = new HashMap<>();
        head.put("request", "新規");
        head.put("requestedOn", LocalDate.now(clock.withZone(Clocks.JAPAN)).toString());
        head.put("contractNumber", there.number());
        head.put("contractTitle", there.title());
        head.put("contractedOn", there.contracted().from().toString());
        head.put("contractFrom", there.contracted().from().toString());
        head.put("contractUntil", there.contracted().until().toString());
        head.put("useFrom", there.used().from().toString());
        head.put("useUntil", there.used().until().toString());
        head.put("company", organisations.get(caller.organisation()).name());
        head.put("capacity", prime ? "元請" : "下請");
        return head;
    }

    private List<Map<String, String>> rows(Contract here, Caller caller, FormLayout layout) {
        Map<AccountId, Map<String, String>> before = forms.newest(here.id(), caller.organisation());
        List<Map<String, String>> rows = new ArrayList<>();
        accounts.holding(here.id(), caller.organisation()).stream()
                .filter(account -> account.isApproved() && !account.isDeleted())
                .sorted(Comparator.comparing(Account::username))
                .limit(layout.rows())
                .forEach(account -> {
                    Map<String, String> row = row(account, before.getOrDefault(account.id(), Map.of()));
                    row.put("number", String.valueOf(rows.size() + 1));
                    rows.add(row);
                });
        return rows;
    }

    private static Map<String, String> row(Account account, Map<String, String> before) {
        Map<String, String> row = new HashMap<>(before);
        row.keySet().retainAll(KEPT);
        row.put("change", "追加");
        row.put("name", account.person().name());
        row.put("account", account.username());
        account.mail().ifPresent(mail -> row.putIfAbsent("mail", mail));
        row.put("isDataManager", account.roles().contains(Role.DATA_MANAGER) ? "はい" : "いいえ");
        row.put("enrolled", "済");
        return row;
    }
}
