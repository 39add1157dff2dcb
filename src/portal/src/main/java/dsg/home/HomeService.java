package dsg.home;

import static dsg.platform.access.Role.PROVIDER;
import static dsg.platform.access.Role.SECURITY_OFFICE;
import static dsg.platform.service.Fragment.Place.HOME;
import static dsg.platform.view.NavigationGroup.OPERATION;
import static dsg.platform.view.NavigationGroup.OWN;

import dsg.platform.access.Role;
import dsg.platform.service.ActionRoles;
import dsg.platform.service.Entry;
import dsg.platform.service.Fragment;
import dsg.platform.service.ServiceDeclaration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** ホーム: for everybody. */
@ApplicationScoped
public class HomeService implements ServiceDeclaration {
    public static final String VIEW_HOME = "VIEW_HOME";
    public static final String SEARCH_ALL = "SEARCH_ALL";
    public static final String ACKNOWLEDGE_NOTICE = "ACKNOWLEDGE_NOTICE";
    public static final String PUBLISH_NOTICE = "PUBLISH_NOTICE";

    @Override
    public List<ActionRoles> actions() {
        return List.of(
                ActionRoles.of(VIEW_HOME, Role.values()),
                ActionRoles.of(SEARCH_ALL, Role.values()),
                ActionRoles.of(ACKNOWLEDGE_NOTICE, Role.values()),
                ActionRoles.of(PUBLISH_NOTICE, PROVIDER, SECURITY_OFFICE));
    }

    @Override
    public List<Entry> navigation() {
        return List.of(
                Entry.of(OWN, 90, "home/work", VIEW_HOME),
                Entry.of(OWN, 95, "home/search", SEARCH_ALL),
                Entry.of(OPERATION, 90, "home/notices", PUBLISH_NOTICE));
    }

    @Override
    public List<Fragment> fragments() {
        return List.of(
                Fragment.of(HOME, 1, "/WEB-INF/home/next.xhtml", Role.values()),
                Fragment.of(HOME, 2, "/WEB-INF/home/notices.xhtml", Role.values()));
    }
}
