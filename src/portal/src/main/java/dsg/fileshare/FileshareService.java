package dsg.fileshare;

import static dsg.platform.access.Role.DATA_MANAGER;
import static dsg.platform.access.Role.PROTECTED_SYSTEM_MANAGER;
import static dsg.platform.access.Role.PROVIDER;
import static dsg.platform.access.Role.REQUESTING_OFFICE;
import static dsg.platform.access.Role.USER;
import static dsg.platform.service.Fragment.Place.HOME;
import static dsg.platform.view.NavigationGroup.CONFIRMATION;
import static dsg.platform.view.NavigationGroup.SHARING;

import dsg.contract.ContractService;
import dsg.platform.service.ActionRoles;
import dsg.platform.service.Entry;
import dsg.platform.service.Fragment;
import dsg.platform.service.ServiceDeclaration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** 保護情報共有: what it offers, and to whom. */
@ApplicationScoped
public class FileshareService implements ServiceDeclaration {
    public static final String DOWNLOAD_FILE = "DOWNLOAD_FILE";
    public static final String UPLOAD_FILE = "UPLOAD_FILE";
    public static final String CREATE_FOLDER = "CREATE_FOLDER";
    /** Asking that files be deleted. */
    public static final String REQUEST_REMOVAL = "REQUEST_REMOVAL";
    /** The coordination that comes before a deletion or a move (R67). */
    public static final String AGREE_REMOVAL = "AGREE_REMOVAL";
    /** Of those by the name of the form only, as the folder's evaluator says (R66, R67). */
    public static final String DELETE_FILE = "DELETE_FILE";

    public static final String MOVE_FILE = "MOVE_FILE";
    public static final String ACCEPT_ARRIVAL = "ACCEPT_ARRIVAL";
    public static final String RESTORE_FILE = "RESTORE_FILE";
    public static final String OPEN_AREA = "OPEN_AREA";

    @Override
    public List<ActionRoles> actions() {
        return List.of(
                ActionRoles.of(DOWNLOAD_FILE, USER, DATA_MANAGER, PROTECTED_SYSTEM_MANAGER, REQUESTING_OFFICE),
                ActionRoles.of(UPLOAD_FILE, USER, DATA_MANAGER, PROTECTED_SYSTEM_MANAGER, REQUESTING_OFFICE),
                ActionRoles.of(CREATE_FOLDER, USER, DATA_MANAGER, PROTECTED_SYSTEM_MANAGER, REQUESTING_OFFICE),
                ActionRoles.of(REQUEST_REMOVAL, USER, DATA_MANAGER, PROTECTED_SYSTEM_MANAGER),
                ActionRoles.of(AGREE_REMOVAL, REQUESTING_OFFICE),
                ActionRoles.of(DELETE_FILE, DATA_MANAGER),
                ActionRoles.of(MOVE_FILE, DATA_MANAGER),
                ActionRoles.of(ACCEPT_ARRIVAL, USER, DATA_MANAGER, PROTECTED_SYSTEM_MANAGER),
                ActionRoles.of(RESTORE_FILE, REQUESTING_OFFICE),
                ActionRoles.of(OPEN_AREA, PROVIDER));
    }

    @Override
    public List<Entry> navigation() {
        return List.of(
                Entry.of(SHARING, 20, "fileshare/tidying", ContractService.VIEW_AREA),
                Entry.of(SHARING, 30, "fileshare/removals", ContractService.VIEW_AREA)
                        .forRoles(USER, DATA_MANAGER, PROTECTED_SYSTEM_MANAGER),
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
}
