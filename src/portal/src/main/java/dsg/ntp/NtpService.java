package dsg.ntp;

import static dsg.platform.access.Role.PROVIDER;
import static dsg.platform.access.Role.SECURITY_OFFICE;
import static dsg.platform.view.NavigationGroup.NETWORK;

import dsg.platform.service.ActionRoles;
import dsg.platform.service.Entry;
import dsg.platform.service.ServiceDeclaration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** NTP. */
@ApplicationScoped
public class NtpService implements ServiceDeclaration {
    public static final String VIEW_TIME = "VIEW_TIME";
    public static final String SET_TIME_SOURCES = "SET_TIME_SOURCES";

    @Override
    public List<ActionRoles> actions() {
        return List.of(
                ActionRoles.of(VIEW_TIME, PROVIDER, SECURITY_OFFICE), ActionRoles.of(SET_TIME_SOURCES, PROVIDER));
    }

    @Override
    public List<Entry> navigation() {
        return List.of(Entry.of(NETWORK, 40, "ntp/list", VIEW_TIME));
    }
}
