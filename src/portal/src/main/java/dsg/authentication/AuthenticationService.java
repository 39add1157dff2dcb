package dsg.authentication;

import static dsg.platform.view.NavigationGroup.OWN;

import dsg.platform.access.Role;
import dsg.platform.service.ActionRoles;
import dsg.platform.service.Entry;
import dsg.platform.service.ServiceDeclaration;
import dsg.platform.service.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Logins, and the sessions that they open. */
@ApplicationScoped
public class AuthenticationService implements ServiceDeclaration {
    /** Keycloak's login turned into a session of the portal. */
    public static final String LOGIN = "LOGIN";

    public static final String LOGOUT = "LOGOUT";
    /** Of one's own account; Keycloak does it, by a form of its own. */
    public static final String CHANGE_PASSWORD = "CHANGE_PASSWORD";

    /** The end of a session by time, by a change elsewhere, or by the terminal; nobody's wish. */
    public static final String END_SESSION = "END_SESSION";

    @Override
    public List<ActionRoles> actions() {
        return List.of(
                ActionRoles.of(LOGIN, Role.values()),
                ActionRoles.of(LOGOUT, Role.values()),
                ActionRoles.of(CHANGE_PASSWORD, Role.values()),
                ActionRoles.of(END_SESSION));
    }

    @Override
    public List<Entry> navigation() {
        return List.of(Entry.of(OWN, 10, "authentication/password", CHANGE_PASSWORD));
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.duration("dsg.session.idle").between("PT1M", "PT30M").from("A6"),
                Setting.duration("dsg.session.absolute")
                        .between("PT10M", "PT12H")
                        .from("A6"));
    }
}
