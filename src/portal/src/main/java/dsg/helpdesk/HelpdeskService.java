package dsg.helpdesk;

import static dsg.platform.access.Role.DATA_MANAGER;
import static dsg.platform.access.Role.PROTECTED_SYSTEM_MANAGER;
import static dsg.platform.access.Role.PROVIDER;
import static dsg.platform.access.Role.REQUESTING_OFFICE;
import static dsg.platform.access.Role.SECURITY_OFFICE;
import static dsg.platform.access.Role.USER;
import static dsg.platform.view.NavigationGroup.DESK;

import dsg.platform.access.Role;
import dsg.platform.service.ActionRoles;
import dsg.platform.service.Entry;
import dsg.platform.service.ServiceDeclaration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** 窓口: whoever has an account may ask; the provider's desks answer. */
@ApplicationScoped
public class HelpdeskService implements ServiceDeclaration {

    public static final String ASK_DESK = "ASK_DESK";
    public static final String VIEW_TICKETS = "VIEW_TICKETS";
    public static final String WORK_DESK = "WORK_DESK";
    public static final String RATE_TICKET = "RATE_TICKET";
    /** The inquiry form (R131). */
    public static final String SUBMIT_INQUIRY = "SUBMIT_INQUIRY";

    @Override
    public List<ActionRoles> actions() {
        return List.of(
                ActionRoles.of(
                        ASK_DESK, USER, DATA_MANAGER, PROTECTED_SYSTEM_MANAGER, REQUESTING_OFFICE, SECURITY_OFFICE),
                ActionRoles.of(
                        RATE_TICKET, USER, DATA_MANAGER, PROTECTED_SYSTEM_MANAGER, REQUESTING_OFFICE, SECURITY_OFFICE),
                ActionRoles.of(VIEW_TICKETS, Role.values()),
                ActionRoles.of(SUBMIT_INQUIRY, PROTECTED_SYSTEM_MANAGER),
                ActionRoles.of(WORK_DESK, PROVIDER));
    }

    @Override
    public List<Entry> navigation() {
        return List.of(
                Entry.of(DESK, 10, "helpdesk/list", ASK_DESK),
                Entry.of(DESK, 20, "helpdesk/ask", ASK_DESK),
                Entry.of(DESK, 25, "helpdesk/inquiry", SUBMIT_INQUIRY),
                Entry.of(DESK, 30, "helpdesk/queue", WORK_DESK).withCard(),
                Entry.of(DESK, 40, "helpdesk/call", WORK_DESK),
                Entry.of(DESK, 42, "helpdesk/mail", WORK_DESK),
                Entry.of(DESK, 45, "helpdesk/macros", WORK_DESK),
                Entry.of(DESK, 48, "helpdesk/report", WORK_DESK));
    }
}
