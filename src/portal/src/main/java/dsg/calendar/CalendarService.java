package dsg.calendar;

import static dsg.platform.access.Role.NOC;
import static dsg.platform.access.Role.PROVIDER;
import static dsg.platform.access.Role.SECURITY_OFFICE;
import static dsg.platform.service.Fragment.Place.FOOTER;
import static dsg.platform.view.NavigationGroup.OPERATION;

import dsg.platform.access.Role;
import dsg.platform.service.ActionRoles;
import dsg.platform.service.Entry;
import dsg.platform.service.Fragment;
import dsg.platform.service.ServiceDeclaration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** 暦と窓口の時間. */
@ApplicationScoped
public class CalendarService implements ServiceDeclaration {
    /** Which days count is nobody's secret: every date that a person sees can be explained to them. */
    public static final String VIEW_CALENDAR = "VIEW_CALENDAR";

    public static final String IMPORT_HOLIDAYS = "IMPORT_HOLIDAYS";
    public static final String SET_YEAR_END = "SET_YEAR_END";
    public static final String ANNOUNCE_MAINTENANCE = "ANNOUNCE_MAINTENANCE";

    @Override
    public List<ActionRoles> actions() {
        return List.of(
                ActionRoles.of(VIEW_CALENDAR, Role.values()),
                ActionRoles.of(IMPORT_HOLIDAYS, PROVIDER, SECURITY_OFFICE),
                ActionRoles.of(SET_YEAR_END, PROVIDER, SECURITY_OFFICE),
                ActionRoles.of(ANNOUNCE_MAINTENANCE, PROVIDER, NOC));
    }

    @Override
    public List<Entry> navigation() {
        return List.of(Entry.of(OPERATION, 50, "calendar/list", IMPORT_HOLIDAYS).withCard());
    }

    @Override
    public List<Fragment> fragments() {
        return List.of(Fragment.of(FOOTER, 10, "/WEB-INF/calendar/footer.xhtml", Role.values()));
    }
}
