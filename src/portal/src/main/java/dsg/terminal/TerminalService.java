package dsg.terminal;

import static dsg.platform.access.Role.PROTECTED_SYSTEM_MANAGER;
import static dsg.platform.access.Role.PROVIDER;
import static dsg.platform.access.Role.SECURITY_OFFICE;
import static dsg.platform.service.Fragment.Place.IDENTITY;
import static dsg.platform.view.NavigationGroup.APPLICATIONS;
import static dsg.platform.view.NavigationGroup.REGISTRATION;
import static dsg.platform.view.NavigationGroup.TERMINALS;

import dsg.platform.access.Role;
import dsg.platform.service.ActionRoles;
import dsg.platform.service.Entry;
import dsg.platform.service.Fragment;
import dsg.platform.service.ServiceDeclaration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** 利用端末: their register. */
@ApplicationScoped
public class TerminalService implements ServiceDeclaration {
    public static final String REGISTER_TERMINAL = "REGISTER_TERMINAL";
    public static final String REVOKE_TERMINAL = "REVOKE_TERMINAL";
    public static final String VIEW_TERMINALS = "VIEW_TERMINALS";
    /** F4. */
    public static final String APPLY_TERMINAL = "APPLY_TERMINAL";

    public static final String DECIDE_TERMINAL = "DECIDE_TERMINAL";
    public static final String VIEW_TERMINAL_WISHES = "VIEW_TERMINAL_WISHES";
    /** A company shuts out a terminal of its own that it has lost. */
    public static final String REPORT_LOSS = "REPORT_LOSS";

    @Override
    public List<ActionRoles> actions() {
        return List.of(
                ActionRoles.of(REGISTER_TERMINAL, PROVIDER),
                ActionRoles.of(REVOKE_TERMINAL, PROVIDER, SECURITY_OFFICE),
                ActionRoles.of(VIEW_TERMINALS, PROVIDER, SECURITY_OFFICE),
                ActionRoles.of(APPLY_TERMINAL, PROTECTED_SYSTEM_MANAGER),
                ActionRoles.of(DECIDE_TERMINAL, SECURITY_OFFICE),
                ActionRoles.of(VIEW_TERMINAL_WISHES, PROTECTED_SYSTEM_MANAGER, PROVIDER, SECURITY_OFFICE),
                ActionRoles.of(REPORT_LOSS, PROTECTED_SYSTEM_MANAGER));
    }

    @Override
    public List<Entry> navigation() {
        return List.of(
                Entry.of(REGISTRATION, 40, "terminal/list", VIEW_TERMINALS)
                        .forRoles(PROVIDER)
                        .withCard(),
                Entry.of(TERMINALS, 10, "terminal/list", VIEW_TERMINALS)
                        .forRoles(SECURITY_OFFICE)
                        .withCard(),
                Entry.of(REGISTRATION, 45, "terminal/wishes", VIEW_TERMINAL_WISHES)
                        .forRoles(PROVIDER),
                Entry.of(TERMINALS, 15, "terminal/wishes", VIEW_TERMINAL_WISHES).forRoles(SECURITY_OFFICE),
                Entry.of(APPLICATIONS, 40, "terminal/wishes", VIEW_TERMINAL_WISHES)
                        .forRoles(PROTECTED_SYSTEM_MANAGER));
    }

    @Override
    public List<Fragment> fragments() {
        return List.of(Fragment.of(IDENTITY, 20, "/WEB-INF/terminal/identity.xhtml", Role.values()));
    }

    @Override
    public Map<String, String> peers() {
        return Map.of("terminals", "keycloak", "terminal-keys", "operations");
    }
}
