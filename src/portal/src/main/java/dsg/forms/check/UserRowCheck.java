package dsg.forms.check;

import dsg.forms.Spelling;
import dsg.forms.check.UserFormSetting.Known;
import dsg.forms.check.UserFormSetting.Party;
import dsg.platform.access.Role;
import dsg.platform.excel.CellFault;
import dsg.platform.excel.FilledForm;
import dsg.platform.excel.FilledRow;
import dsg.platform.excel.FormLayout;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows of F1: who is added, changed or removed, and what each of these needs. */
final class UserRowCheck {

    private static final String YES = "はい";
    private static final String LISTED = "有";
    private static final String AGREES = "する";

    /** What a row needs that the layout cannot demand, since it depends on what the row asks for. */
    private static final Map<RowChange, List<String>> NEEDED = Map.of(
            RowChange.ADD,
            List.of("kana", "unit", "mail", "site", "handlers", "systemUsers", "isDataManager", "enrolled", "consent"),
            RowChange.CHANGE,
            List.of("kana", "unit", "mail", "site", "handlers", "systemUsers", "isDataManager", "account", "because"),
            RowChange.REMOVE,
            List.of("account", "because"));

    private static final Map<String, RowChange> OF_REQUEST = Map.of("新規", RowChange.ADD, "削除", RowChange.REMOVE);

    private final FormLayout layout;
    private final FilledForm form;
    private final UserFormSetting setting;
    private final Optional<Party> company;
    private final List<CellFault> faults = new ArrayList<>();
    private final Set<String> before = new HashSet<>();
    /** Cells of which the layout has said something already. */
    private final Set<String> faulty = new HashSet<>();

    UserRowCheck(FormLayout layout, FilledForm form, UserFormSetting setting, Optional<Party> company) {
        this.layout = layout;
        this.form = form;
        this.setting = setting;
        this.company = company;
        form.faults().forEach(fault -> faulty.add(fault.cell()));
    }

    List<CellFault> faults() {
        for (FilledRow row : form.rows()) {
            RowChange change = RowChange.of(row);
            NEEDED.getOrDefault(change, List.of()).stream()
                    .filter(key -> row.value(key).isEmpty())
                    .forEach(key -> fault(row, key, "excel.fault.required"));
            if (form.values().containsKey("request")
                    && OF_REQUEST.getOrDefault(form.value("request"), change) != change) {
                fault(row, "change", "forms.fault.request", form.value("request"));
            }
            if (change != RowChange.REMOVE) {
                lists(row);
                site(row);
            }
            if (change == RowChange.ADD) {
                consent(row);
            }
            company.ifPresent(party -> person(party, row, change));
        }
        company.ifPresent(this::keepers);
        return faults;
    }

    /** Who is not on both lists cannot be applied for; whether it is true the office finds out (R99). */
    private void lists(FilledRow row) {
        for (String list : List.of("handlers", "systemUsers")) {
            if (!row.value(list).isEmpty() && !row.value(list).equals(LISTED)) {
                fault(row, list, "forms.fault.list");
            }
        }
        if (row.value("handlers").equals(LISTED) && row.value("handlersFiledOn").isEmpty()) {
            fault(row, "handlersFiledOn", "forms.fault.filed");
        }
    }

    /** Whether somebody agrees is said for each person; who does needs a day and a way (R106, R110). */
    private void consent(FilledRow row) {
        if (!row.value("consent").equals(AGREES)) {
            return;
        }
        if (row.value("consentedOn").isEmpty()) {
            fault(row, "consentedOn", "forms.fault.consent.day");
        }
        if (row.value("enrolled").equals("未") && row.value("enrolment").isEmpty()) {
            fault(row, "enrolment", "forms.fault.enrolment");
        }
        if (row.value("enrolled").equals("済") && row.value("account").isEmpty()) {
            fault(row, "account", "forms.fault.enrolled");
        }
    }

    private void site(FilledRow row) {
        company.filter(party -> !row.value("site").isEmpty())
                .filter(party -> party.sites().stream()
                        .noneMatch(site -> Spelling.of(site).equals(Spelling.of(row.value("site")))))
                .ifPresent(party -> fault(row, "site", "forms.fault.site", String.join("・", party.sites())));
    }

    private void person(Party party, FilledRow row, RowChange change) {
        String named = change == RowChange.ADD ? "name" : "account";
        String subject = UserFormCheck.subject(party, row);
        if (!row.value(named).isEmpty() && !before.add(subject)) {
            fault(row, named, "forms.fault.twice");
        } else if (setting.underway().contains(subject)) {
            fault(row, named, "forms.fault.underway");
        }
        String account = account(row);
        if (account.isEmpty()) {
            return;
        }
        Optional<Known> known = Optional.ofNullable(setting.accounts().get(account))
                .filter(each -> each.organisation().equals(party.id()));
        if (known.isEmpty()) {
            fault(row, "account", "forms.fault.account");
        } else if (change != RowChange.ADD && !known.get().ofContract()) {
            fault(row, "account", "forms.fault.account.over");
        }
    }

    /** One data manager and one protected-system manager stay, or nobody could delete or apply any more (T10). */
    private void keepers(Party party) {
        demandKeeper(party.dataManagers(), Role.DATA_MANAGER, "isDataManager", "forms.fault.datamanager");
        demandKeeper(party.managers(), Role.PROTECTED_SYSTEM_MANAGER, "account", "forms.fault.manager");
    }

    private void demandKeeper(Set<String> holding, Role role, String column, String code) {
        Set<String> left = new HashSet<>(holding);
        boolean comes =
                form.rows().stream().anyMatch(row -> RowChange.of(row) != RowChange.REMOVE && becomes(row, role));
        for (FilledRow row : form.rows()) {
            RowChange change = RowChange.of(row);
            boolean leaves = change == RowChange.REMOVE
                    || (change == RowChange.CHANGE && role == Role.DATA_MANAGER && !becomes(row, role));
            if (leaves && left.remove(account(row)) && left.isEmpty() && !comes) {
                fault(row, change == RowChange.REMOVE ? "account" : column, code);
            }
        }
        if (holding.isEmpty() && !comes && role == Role.DATA_MANAGER) {
            faults.add(CellFault.of(
                    layout.cell("dataManager"), layout.field("dataManager").label(), code));
        }
    }

    private boolean becomes(FilledRow row, Role role) {
        return role == Role.DATA_MANAGER
                ? row.value("isDataManager").equals(YES)
                : Spelling.of(row.value("name")).equals(Spelling.of(form.value("manager")));
    }

    private static String account(FilledRow row) {
        return row.value("account").toUpperCase(Locale.ROOT);
    }

    private void fault(FilledRow row, String key, String code, Object... arguments) {
        String cell = layout.cell(key, row.number());
        if (!faulty.contains(cell)) {
            faults.add(CellFault.of(cell, layout.column(key).label(), code, arguments));
        }
    }
}
