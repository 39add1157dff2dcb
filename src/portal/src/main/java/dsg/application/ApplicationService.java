package dsg.application;

import static dsg.platform.service.Fragment.Place.HOME;
import static dsg.platform.view.NavigationGroup.APPLICATIONS;

import dsg.platform.access.Role;
import dsg.platform.service.ActionRoles;
import dsg.platform.service.Entry;
import dsg.platform.service.Fragment;
import dsg.platform.service.ServiceDeclaration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** 申請: of whatever kind; each kind says who applies and who decides. */
@ApplicationScoped
public class ApplicationService implements ServiceDeclaration {
    /** What waits for the caller, and what the caller has applied for. */
    public static final String VIEW_APPLICATIONS = "VIEW_APPLICATIONS";
    /** The log names each decision by its kind's action. */
    public static final String DECIDE_APPLICATION = "DECIDE_APPLICATION";

    public static final String COMMENT_APPLICATION = "COMMENT_APPLICATION";
    /** Having a colleague decide who has the role too. */
    public static final String DELEGATE = "DELEGATE";

    @Override
    public List<ActionRoles> actions() {
        return List.of(
                ActionRoles.of(VIEW_APPLICATIONS, Role.values()),
                ActionRoles.of(DECIDE_APPLICATION, Role.values()),
                ActionRoles.of(COMMENT_APPLICATION, Role.values()),
                ActionRoles.of(DELEGATE, Role.values()));
    }

    @Override
    public List<Entry> navigation() {
        return List.of(
                Entry.of(APPLICATIONS, 10, "application/work", VIEW_APPLICATIONS),
                Entry.of(APPLICATIONS, 20, "application/own", VIEW_APPLICATIONS),
                Entry.of(APPLICATIONS, 30, "application/delegations", DELEGATE));
    }

    @Override
    public List<Fragment> fragments() {
        return List.of(Fragment.of(HOME, 0, "/WEB-INF/application/next.xhtml", Role.values()));
    }
}
