package dsg.destruction;

import static dsg.platform.access.Role.PROVIDER;
import static dsg.platform.access.Role.SECURITY_OFFICE;
import static dsg.platform.view.NavigationGroup.EVIDENCE;

import dsg.platform.service.ActionRoles;
import dsg.platform.service.Entry;
import dsg.platform.service.ServiceDeclaration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** 鍵破棄. */
@ApplicationScoped
public class DestructionService implements ServiceDeclaration {

    public static final String VIEW_DESTRUCTIONS = "VIEW_DESTRUCTIONS";
    public static final String PROPOSE_KEY_DESTRUCTION = "PROPOSE_KEY_DESTRUCTION";
    public static final String DECIDE_KEY_DESTRUCTION = "DECIDE_KEY_DESTRUCTION";

    @Override
    public List<ActionRoles> actions() {
        return List.of(
                ActionRoles.of(VIEW_DESTRUCTIONS, PROVIDER, SECURITY_OFFICE),
                ActionRoles.of(PROPOSE_KEY_DESTRUCTION, PROVIDER),
                ActionRoles.of(DECIDE_KEY_DESTRUCTION, SECURITY_OFFICE));
    }

    @Override
    public List<Entry> navigation() {
        return List.of(Entry.of(EVIDENCE, 10, "destruction/list", VIEW_DESTRUCTIONS));
    }
}
