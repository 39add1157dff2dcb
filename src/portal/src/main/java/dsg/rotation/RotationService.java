package dsg.rotation;

import static dsg.platform.access.Role.PROVIDER;
import static dsg.platform.access.Role.SECURITY_OFFICE;
import static dsg.platform.view.NavigationGroup.EVIDENCE;

import dsg.platform.service.ActionRoles;
import dsg.platform.service.Entry;
import dsg.platform.service.ServiceDeclaration;
import dsg.platform.service.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** 鍵の更新. */
@ApplicationScoped
public class RotationService implements ServiceDeclaration {

    public static final String VIEW_ROTATIONS = "VIEW_ROTATIONS";
    public static final String PROPOSE_KEY_ROTATION = "PROPOSE_KEY_ROTATION";
    public static final String DECIDE_KEY_ROTATION = "DECIDE_KEY_ROTATION";

    @Override
    public List<ActionRoles> actions() {
        return List.of(
                ActionRoles.of(VIEW_ROTATIONS, PROVIDER, SECURITY_OFFICE),
                ActionRoles.of(PROPOSE_KEY_ROTATION, PROVIDER),
                ActionRoles.of(DECIDE_KEY_ROTATION, SECURITY_OFFICE));
    }

    @Override
    public List<Entry> navigation() {
        return List.of(Entry.of(EVIDENCE, 12, "rotation/list", VIEW_ROTATIONS));
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.duration("dsg.rotation.keep")
                .usually("P35D")
                .between("P1D", "P90D")
                .from("R34"));
    }
}
