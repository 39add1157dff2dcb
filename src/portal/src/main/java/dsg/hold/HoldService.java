package dsg.hold;

import static dsg.platform.access.Role.PROVIDER;
import static dsg.platform.access.Role.SECURITY_OFFICE;
import static dsg.platform.access.Role.SOC;
import static dsg.platform.view.NavigationGroup.EVIDENCE;

import dsg.platform.service.ActionRoles;
import dsg.platform.service.Entry;
import dsg.platform.service.ServiceDeclaration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** 保全. */
@ApplicationScoped
public class HoldService implements ServiceDeclaration {

    public static final String VIEW_HOLDS = "VIEW_HOLDS";
    public static final String PLACE_HOLD = "PLACE_HOLD";
    public static final String PROPOSE_HOLD_END = "PROPOSE_HOLD_END";
    public static final String DECIDE_HOLD_END = "DECIDE_HOLD_END";

    @Override
    public List<ActionRoles> actions() {
        return List.of(
                ActionRoles.of(VIEW_HOLDS, SECURITY_OFFICE, SOC, PROVIDER),
                ActionRoles.of(PLACE_HOLD, SECURITY_OFFICE, SOC, PROVIDER),
                // which of the two, the kind of hold says
                ActionRoles.of(PROPOSE_HOLD_END, SECURITY_OFFICE, SOC),
                ActionRoles.of(DECIDE_HOLD_END, PROVIDER));
    }

    @Override
    public List<Entry> navigation() {
        return List.of(Entry.of(EVIDENCE, 20, "hold/list", VIEW_HOLDS));
    }
}
