package dsg.fileshare;

import static dsg.platform.access.Role.DATA_MANAGER;
import static dsg.platform.access.Role.HELPDESK;
import static dsg.platform.access.Role.PROTECTED_SYSTEM_MANAGER;
import static dsg.platform.access.Role.PROVIDER;
import static dsg.platform.access.Role.REQUESTING_OFFICE;
import static dsg.platform.access.Role.SECURITY_OFFICE;
import static dsg.platform.access.Role.SOC;
import static dsg.platform.access.Role.USER;
import static dsg.platform.service.Fragment.Place.HOME;
import static dsg.platform.view.NavigationGroup.CONFIRMATION;
import static dsg.platform.view.NavigationGroup.INCIDENTS;
import static dsg.platform.view.NavigationGroup.OPERATION;
import static dsg.platform.view.NavigationGroup.SHARING;

import dsg.contract.ContractService;
import dsg.platform.service.ActionRoles;
import dsg.platform.service.Entry;
import dsg.platform.service.Fragment;
import dsg.platform.service.ServiceDeclaration;
import dsg.platform.service.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** 保護情報共有: what it offers, and to whom. */
@ApplicationScoped
public class FileshareService implements ServiceDeclaration {
    public static final String DOWNLOAD_FILE = "DOWNLOAD_FILE";
    /** Looking at a file without taking it out (R66, T8). */
    public static final String PREVIEW_FILE = "PREVIEW_FILE";

    public static final String UPLOAD_FILE = "UPLOAD_FILE";
    public static final String CREATE_FOLDER = "CREATE_FOLDER";
    /** Asking that files be deleted. */
    public static final String REQUEST_REMOVAL = "REQUEST_REMOVAL";
    /** The coordination that comes before a deletion or a move (R67). */
    public static final String AGREE_REMOVAL = "AGREE_REMOVAL";
    /** Of those by the name of the form only, as the folder's evaluator says (R66, R67). */
    public static final String DELETE_FILE = "DELETE_FILE";

    /** Of what the requesting office has registered itself, at its own word (T12). */
    public static final String DELETE_OWN_FILE = "DELETE_OWN_FILE";

    public static final String MOVE_FILE = "MOVE_FILE";
    public static final String ACCEPT_ARRIVAL = "ACCEPT_ARRIVAL";
    public static final String RESTORE_FILE = "RESTORE_FILE";
    /** Taking note of what is new, and asking to be told by mail. */
    public static final String NOTE_NEWS = "NOTE_NEWS";
    /** Renaming or deleting what a user has made, as a form asks (R131). */
    public static final String CHANGE_OBJECT = "CHANGE_OBJECT";
    /** How much may lie in a contract's area. */
    public static final String SET_QUOTA = "SET_QUOTA";

    public static final String OPEN_AREA = "OPEN_AREA";
    /** Who may do what in a folder, and by which rule. */
    public static final String EXPLAIN_RIGHTS = "EXPLAIN_RIGHTS";
    /** Asking that an organisation may otherwise than a folder inherits (R130). */
    public static final String REQUEST_ACCESS = "REQUEST_ACCESS";

    public static final String DECIDE_ACCESS = "DECIDE_ACCESS";
    /** The ledger of copies that were taken out, and closing its lines (T54). */
    public static final String VIEW_COPIES = "VIEW_COPIES";

    public static final String CLOSE_COPY = "CLOSE_COPY";

    /** What the contract's designation says of its files (T54). */
    public static final String LABEL_FILE = "LABEL_FILE";
    /** The standard folders of areas to come (R65). */
    public static final String SET_FOLDERS = "SET_FOLDERS";
    /** Looking at one's upload that was stopped for a marking of higher secrecy, or deciding about it (R140). */
    public static final String VIEW_MARKING = "VIEW_MARKING";
    /** Saying that the marking is none. */
    public static final String DECLARE_MARKING = "DECLARE_MARKING";
    /** Saying that it is one. */
    public static final String CONFIRM_MARKING = "CONFIRM_MARKING";

    public static final String DECIDE_MARKING = "DECIDE_MARKING";

    /** What malware was found in, and the scans of what is stored. */
    public static final String VIEW_QUARANTINE = "VIEW_QUARANTINE";

    public static final String OPEN_QUARANTINE = "OPEN_QUARANTINE";

    @Override
    public List<ActionRoles> actions() {
        return List.of(
                ActionRoles.of(DOWNLOAD_FILE, USER, DATA_MANAGER, PROTECTED_SYSTEM_MANAGER, REQUESTING_OFFICE),
                ActionRoles.of(PREVIEW_FILE, USER, DATA_MANAGER, PROTECTED_SYSTEM_MANAGER, REQUESTING_OFFICE),
                ActionRoles.of(UPLOAD_FILE, USER, DATA_MANAGER, PROTECTED_SYSTEM_MANAGER, REQUESTING_OFFICE),
                ActionRoles.of(CREATE_FOLDER, USER, DATA_MANAGER, PROTECTED_SYSTEM_MANAGER, REQUESTING_OFFICE),
                ActionRoles.of(REQUEST_REMOVAL, USER, DATA_MANAGER, PROTECTED_SYSTEM_MANAGER),
                ActionRoles.of(AGREE_REMOVAL, REQUESTING_OFFICE),
                ActionRoles.of(DELETE_FILE, DATA_MANAGER),
                ActionRoles.of(DELETE_OWN_FILE, REQUESTING_OFFICE),
                ActionRoles.of(MOVE_FILE, DATA_MANAGER),
                ActionRoles.of(ACCEPT_ARRIVAL, USER, DATA_MANAGER, PROTECTED_SYSTEM_MANAGER),
                ActionRoles.of(RESTORE_FILE, REQUESTING_OFFICE),
                ActionRoles.of(NOTE_NEWS, USER, DATA_MANAGER, PROTECTED_SYSTEM_MANAGER, REQUESTING_OFFICE),
                ActionRoles.of(SET_QUOTA, PROVIDER),
                ActionRoles.of(CHANGE_OBJECT, HELPDESK, PROVIDER),
                ActionRoles.of(OPEN_AREA, PROVIDER),
                ActionRoles.of(EXPLAIN_RIGHTS, DATA_MANAGER, PROTECTED_SYSTEM_MANAGER, REQUESTING_OFFICE),
                ActionRoles.of(REQUEST_ACCESS, PROTECTED_SYSTEM_MANAGER),
                ActionRoles.of(DECIDE_ACCESS, REQUESTING_OFFICE),
                ActionRoles.of(VIEW_COPIES, USER, DATA_MANAGER, PROTECTED_SYSTEM_MANAGER, REQUESTING_OFFICE),
                ActionRoles.of(CLOSE_COPY, USER, DATA_MANAGER, PROTECTED_SYSTEM_MANAGER),
                ActionRoles.of(LABEL_FILE, REQUESTING_OFFICE),
                ActionRoles.of(SET_FOLDERS, SECURITY_OFFICE),
                ActionRoles.of(VIEW_MARKING, USER, DATA_MANAGER, PROTECTED_SYSTEM_MANAGER, REQUESTING_OFFICE),
                ActionRoles.of(DECLARE_MARKING, USER, DATA_MANAGER, PROTECTED_SYSTEM_MANAGER),
                ActionRoles.of(CONFIRM_MARKING, USER, DATA_MANAGER, PROTECTED_SYSTEM_MANAGER, REQUESTING_OFFICE),
                ActionRoles.of(DECIDE_MARKING, REQUESTING_OFFICE),
                ActionRoles.of(VIEW_QUARANTINE, SOC, SECURITY_OFFICE),
                ActionRoles.of(OPEN_QUARANTINE, SOC));
    }

    @Override
    public List<Entry> navigation() {
        return List.of(
                Entry.of(SHARING, 12, "fileshare/search", ContractService.VIEW_AREA),
                Entry.of(SHARING, 15, "fileshare/copies", VIEW_COPIES),
                Entry.of(SHARING, 17, "fileshare/news", ContractService.VIEW_AREA),
                Entry.of(OPERATION, 62, "fileshare/quota", SET_QUOTA),
                Entry.of(SHARING, 20, "fileshare/tidying", ContractService.VIEW_AREA),
                Entry.of(SHARING, 30, "fileshare/removals", ContractService.VIEW_AREA)
                        .forRoles(USER, DATA_MANAGER, PROTECTED_SYSTEM_MANAGER),
                Entry.of(CONFIRMATION, 25, "fileshare/labels", LABEL_FILE),
                Entry.of(OPERATION, 63, "fileshare/template", SET_FOLDERS),
                Entry.of(INCIDENTS, 80, "fileshare/quarantine", VIEW_QUARANTINE),
                Entry.of(CONFIRMATION, 20, "fileshare/removals", ContractService.VIEW_AREA)
                        .forRoles(REQUESTING_OFFICE));
    }

    @Override
    public List<Fragment> fragments() {
        return List.of(Fragment.of(
                HOME,
                10,
                "/WEB-INF/fileshare/area.xhtml",
                USER,
                DATA_MANAGER,
                PROTECTED_SYSTEM_MANAGER,
                REQUESTING_OFFICE));
    }

    @Override
    public Map<String, String> peers() {
        return Map.of("check", "operations");
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.bytes("dsg.area.quota-bytes")
                        .usually("274877906944")
                        .between("1048576", "109951162777600")
                        .from("R60"),
                Setting.number("dsg.preview.concurrent")
                        .usually("2")
                        .between("1", "16")
                        .from("R66"),
                Setting.bytes("dsg.preview.max-bytes")
                        .usually("104857600")
                        .between("1048576", "1073741824")
                        .from("R66"),
                Setting.bytes("dsg.preview.memory")
                        .usually("50331648")
                        .between("8388608", "1073741824")
                        .from("R66"),
                Setting.bytes("dsg.rescan.bytes")
                        .usually("536870912")
                        .between("1048576", "109951162777600")
                        .from("R68"),
                Setting.bytes("dsg.upload.max-bytes")
                        .between("1048576", "107374182400")
                        .from("R68"),
                Setting.number("dsg.upload.open")
                        .usually("50")
                        .between("1", "2000")
                        .from("R68"),
                Setting.duration("dsg.upload.life")
                        .usually("P1D")
                        .between("PT1H", "P7D")
                        .from("R68"),
                Setting.number("dsg.scan.concurrent")
                        .usually("3")
                        .between("1", "32")
                        .from("R68"),
                Setting.duration("dsg.scan.patience")
                        .usually("PT1H")
                        .between("PT1M", "P1D")
                        .from("R68"));
    }
}
