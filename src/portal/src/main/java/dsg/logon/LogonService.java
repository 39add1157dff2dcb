package dsg.logon;

import static dsg.platform.access.Role.ACCOUNTS;
import static dsg.platform.access.Role.AUDITOR;
import static dsg.platform.access.Role.PROTECTED_SYSTEM_MANAGER;
import static dsg.platform.access.Role.PROVIDER;
import static dsg.platform.access.Role.SECURITY_OFFICE;
import static dsg.platform.service.Fragment.Place.HOME;
import static dsg.platform.view.NavigationGroup.IDENTITY;
import static dsg.platform.view.NavigationGroup.OWN;
import static dsg.platform.view.NavigationGroup.REGISTRATION;

import dsg.platform.access.Role;
import dsg.platform.service.ActionRoles;
import dsg.platform.service.Entry;
import dsg.platform.service.Fragment;
import dsg.platform.service.ServiceDeclaration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** ログイン履歴: everybody's own, the company's, or all. */
@ApplicationScoped
public class LogonService implements ServiceDeclaration {
    public static final String VIEW_LOGONS = "VIEW_LOGONS";
    public static final String EXPORT_LOGONS = "EXPORT_LOGONS";
    public static final String VIEW_LOCKS = "VIEW_LOCKS";
    public static final String RELEASE_LOCK = "RELEASE_LOCK";

    /** The login before this one, on the page that a login ends at. */
    @Override
    public List<Fragment> fragments() {
        return List.of(Fragment.of(HOME, 1, "/WEB-INF/logon/last.xhtml", Role.values()));
    }

    @Override
    public List<ActionRoles> actions() {
        return List.of(
                ActionRoles.of(VIEW_LOGONS, Role.values()),
                ActionRoles.of(EXPORT_LOGONS, PROTECTED_SYSTEM_MANAGER, SECURITY_OFFICE, PROVIDER, AUDITOR),
                ActionRoles.of(VIEW_LOCKS, SECURITY_OFFICE, PROVIDER, ACCOUNTS),
                ActionRoles.of(RELEASE_LOCK, SECURITY_OFFICE, PROVIDER, ACCOUNTS));
    }

    @Override
    public List<Entry> navigation() {
        return List.of(
                Entry.of(OWN, 20, "logon/history", VIEW_LOGONS),
                Entry.of(IDENTITY, 30, "logon/locks", VIEW_LOCKS).forRoles(SECURITY_OFFICE),
                Entry.of(REGISTRATION, 50, "logon/locks", VIEW_LOCKS).forRoles(PROVIDER, ACCOUNTS));
    }

    @Override
    public Map<String, String> peers() {
        return Map.of("passwords", "keycloak");
    }
}
