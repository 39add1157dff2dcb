package dsg.duty;

import static dsg.platform.access.Role.NOC;
import static dsg.platform.access.Role.PROVIDER;
import static dsg.platform.access.Role.SECURITY_OFFICE;
import static dsg.platform.access.Role.SOC;
import static dsg.platform.view.NavigationGroup.INCIDENTS;
import static dsg.platform.view.NavigationGroup.MONITORING;

import dsg.platform.service.ActionRoles;
import dsg.platform.service.Entry;
import dsg.platform.service.ServiceDeclaration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** 当番表. */
@ApplicationScoped
public class DutyService implements ServiceDeclaration {
    public static final String VIEW_DUTY = "VIEW_DUTY";
    /** Each desk sets its own turns; the provider those of both. */
    public static final String SET_DUTY = "SET_DUTY";

    @Override
    public List<ActionRoles> actions() {
        return List.of(
                ActionRoles.of(VIEW_DUTY, SOC, NOC, PROVIDER, SECURITY_OFFICE),
                ActionRoles.of(SET_DUTY, SOC, NOC, PROVIDER));
    }

    @Override
    public List<Entry> navigation() {
        return List.of(
                Entry.of(INCIDENTS, 60, "duty/roster", VIEW_DUTY).forRoles(SOC, SECURITY_OFFICE),
                Entry.of(MONITORING, 20, "duty/roster", VIEW_DUTY).forRoles(NOC, PROVIDER));
    }
}
