package dsg.terminal;

import static dsg.platform.access.Role.PROVIDER;
import static dsg.platform.access.Role.SECURITY_OFFICE;
import static dsg.platform.service.Fragment.Place.IDENTITY;
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

    @Override
    public List<ActionRoles> actions() {
        return List.of(
                ActionRoles.of(REGISTER_TERMINAL, PROVIDER),
                ActionRoles.of(REVOKE_TERMINAL, PROVIDER, SECURITY_OFFICE),
                ActionRoles.of(VIEW_TERMINALS, PROVIDER, SECURITY_OFFICE));
    }

    @Override
    public List<Entry> navigation() {
        return List.of(
                Entry.of(REGISTRATION, 40, "terminal/list", VIEW_TERMINALS)
                        .forRoles(PROVIDER)
                        .withCard(),
                Entry.of(TERMINALS, 10, "terminal/list", VIEW_TERMINALS)
                        .forRoles(SECURITY_OFFICE)
                        .withCard());
    }

    @Override
    public List<Fragment> fragments() {
        return List.of(Fragment.of(IDENTITY, 20, "/WEB-INF/terminal/identity.xhtml", Role.values()));
    }

    @Override
    public Map<String, String> peers() {
        return Map.of("terminals", "keycloak");
    }
}
