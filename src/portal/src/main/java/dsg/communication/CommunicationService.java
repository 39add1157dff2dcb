package dsg.communication;

import static dsg.platform.access.Role.DATA_MANAGER;
import static dsg.platform.access.Role.PROTECTED_SYSTEM_MANAGER;
import static dsg.platform.access.Role.REQUESTING_OFFICE;
import static dsg.platform.access.Role.SECURITY_OFFICE;
import static dsg.platform.access.Role.USER;
import static dsg.platform.view.NavigationGroup.INCIDENTS;
import static dsg.platform.view.NavigationGroup.ROOMS;
import static dsg.platform.view.NavigationGroup.SHARING;

import dsg.platform.service.ActionRoles;
import dsg.platform.service.Entry;
import dsg.platform.service.ServiceDeclaration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** ルーム: people of a contract write to each other; the security office judges what was reported. */
@ApplicationScoped
public class CommunicationService implements ServiceDeclaration {
    public static final String VIEW_ROOMS = "VIEW_ROOMS";
    public static final String OPEN_ROOM = "OPEN_ROOM";
    public static final String SEND_MESSAGE = "SEND_MESSAGE";
    /** Edits or takes back an own message; the earlier words stay on record. */
    public static final String CHANGE_MESSAGE = "CHANGE_MESSAGE";

    public static final String REPORT_MESSAGE = "REPORT_MESSAGE";
    public static final String MODERATE_ROOMS = "MODERATE_ROOMS";
    public static final String EXPORT_ROOM = "EXPORT_ROOM";

    @Override
    public List<ActionRoles> actions() {
        return List.of(
                ActionRoles.of(VIEW_ROOMS, USER, DATA_MANAGER, PROTECTED_SYSTEM_MANAGER, REQUESTING_OFFICE),
                ActionRoles.of(OPEN_ROOM, USER, DATA_MANAGER, PROTECTED_SYSTEM_MANAGER, REQUESTING_OFFICE),
                ActionRoles.of(SEND_MESSAGE, USER, DATA_MANAGER, PROTECTED_SYSTEM_MANAGER, REQUESTING_OFFICE),
                ActionRoles.of(CHANGE_MESSAGE, USER, DATA_MANAGER, PROTECTED_SYSTEM_MANAGER, REQUESTING_OFFICE),
                ActionRoles.of(REPORT_MESSAGE, USER, DATA_MANAGER, PROTECTED_SYSTEM_MANAGER, REQUESTING_OFFICE),
                ActionRoles.of(MODERATE_ROOMS, SECURITY_OFFICE),
                ActionRoles.of(EXPORT_ROOM, SECURITY_OFFICE));
    }

    @Override
    public List<Entry> navigation() {
        return List.of(
                Entry.of(ROOMS, 10, "communication/rooms", VIEW_ROOMS).forRoles(USER, DATA_MANAGER),
                Entry.of(ROOMS, 20, "communication/search", VIEW_ROOMS).forRoles(USER, DATA_MANAGER),
                Entry.of(SHARING, 80, "communication/rooms", VIEW_ROOMS)
                        .forRoles(PROTECTED_SYSTEM_MANAGER, REQUESTING_OFFICE),
                Entry.of(SHARING, 90, "communication/search", VIEW_ROOMS)
                        .forRoles(PROTECTED_SYSTEM_MANAGER, REQUESTING_OFFICE),
                Entry.of(INCIDENTS, 60, "communication/reports", MODERATE_ROOMS).withCard());
    }
}
