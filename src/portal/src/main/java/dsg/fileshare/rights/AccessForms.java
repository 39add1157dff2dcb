package dsg.fileshare.rights;

import dsg.company.OrganisationDirectory;
import dsg.contract.Contract;
import dsg.contract.ContractDirectory;
import dsg.contract.ContractParty;
import dsg.fileshare.area.Folder;
import dsg.fileshare.area.FolderFinder;
import dsg.fileshare.area.FolderRef;
import dsg.fileshare.area.Permission;
import dsg.forms.FormKind;
import dsg.forms.Spelling;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.OrganisationId;
import dsg.platform.calendar.Clocks;
import dsg.platform.excel.CellFault;
import dsg.platform.excel.FilledForm;
import dsg.platform.excel.FilledRow;
import dsg.platform.excel.FormLayout;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** F2 as a workbook: asks by the use case of the screen, a row for each folder and organisation (R130, T13). */
@ApplicationScoped
class AccessForms implements FormKind {

    private static final Map<String, Set<Permission>> WANTED = Map.of(
            "閲覧・取得",
            Set.of(Permission.VIEW),
            "閲覧・取得と登録",
            Set.of(Permission.VIEW, Permission.UPLOAD),
            "閲覧・取得とフォルダ作成",
            Set.of(Permission.VIEW, Permission.CREATE_FOLDER),
            "閲覧・取得と登録とフォルダ作成",
            Set.of(Permission.values()),
            "なし",
            Set.of());

    @Inject
    FolderRights rights;

    @Inject
    FolderFinder folders;

    @Inject
    ContractDirectory contracts;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    CurrentCaller current;

    @Inject
    Clock clock;

    @Override
    public String code() {
        return "F2";
    }

    @Override
    public Map<String, String> known() {
        return Map.of("requestedOn", today().toString());
    }

    @Override
    public List<CellFault> faults(FormLayout layout, FilledForm form) {
        Map<String, Folder> there = there();
        Set<String> parties = parties().keySet();
        Set<String> before = new HashSet<>();
        List<CellFault> faults = new ArrayList<>();
        for (FilledRow row : form.rows()) {
            Folder folder = there.get(key(row.value("folder")));
            if (!row.value("folder").isEmpty() && folder == null) {
                faults.add(fault(layout, row, "folder", "fileshare.form.folder"));
            } else if (folder != null && folder.isStandard()) {
                faults.add(fault(layout, row, "folder", "fileshare.form.standard"));
            }
            if (!row.value("party").isEmpty() && !parties.contains(Spelling.of(row.value("party")))) {
                faults.add(fault(layout, row, "party", "fileshare.form.party"));
            }
            if (!before.add(key(row.value("folder")) + "|" + Spelling.of(row.value("party")))) {
                faults.add(fault(layout, row, "folder", "fileshare.form.twice"));
            }
            if (!row.value("until").isEmpty()
                    && LocalDate.parse(row.value("until")).isBefore(today())) {
                faults.add(fault(layout, row, "until", "fileshare.form.past"));
            }
        }
        return faults;
    }

    @Override
    public List<Asked> ask(FilledForm form) {
        Map<String, Folder> there = there();
        Map<String, OrganisationId> parties = parties();
        List<Asked> asked = new ArrayList<>();
        for (FilledRow row : form.rows()) {
            Folder folder = Objects.requireNonNull(there.get(key(row.value("folder"))));
            AccessForm wish = new AccessForm(
                    folder.id(),
                    Objects.requireNonNull(parties.get(Spelling.of(row.value("party")))),
                    WANTED.getOrDefault(row.value("after"), Set.of()),
                    end(row.value("until")),
                    row.value("because"));
            asked.add(new Asked(
                    row.number(),
                    AccessApplications.KIND,
                    rights.ask(wish),
                    row.value("folder") + " " + row.value("party") + " " + row.value("after")));
        }
        return asked;
    }

    /** The area's folders by their place, as people write it. */
    private Map<String, Folder> there() {
        Map<String, Folder> there = new HashMap<>();
        for (Folder folder : folders.all()) {
            there.put(
                    key(folder.path().stream()
                            .map(Folder::ref)
                            .map(FolderRef::name)
                            .collect(Collectors.joining("/"))),
                    folder);
        }
        return there;
    }

    private Map<String, OrganisationId> parties() {
        Contract contract = contracts.ofCaller(current.get());
        return contract.parties().stream()
                .map(ContractParty::organisation)
                .collect(Collectors.toMap(
                        each -> Spelling.of(organisations.get(each).name()), each -> each));
    }

    private static String key(String place) {
        return Spelling.of(place).replaceAll("^/|/$", "");
    }

    /** The whole last day is meant. */
    private static @Nullable Instant end(String day) {
        return day.isEmpty()
                ? null
                : LocalDate.parse(day).plusDays(1).atStartOfDay(Clocks.JAPAN).toInstant();
    }

    private static CellFault fault(FormLayout layout, FilledRow row, String key, String code) {
        return CellFault.of(layout.cell(key, row.number()), layout.column(key).label(), code);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Clocks.JAPAN));
    }
}
