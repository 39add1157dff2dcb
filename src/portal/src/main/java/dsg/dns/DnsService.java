package dsg.dns;

import static dsg.platform.access.Role.PROVIDER;
import static dsg.platform.access.Role.SECURITY_OFFICE;
import static dsg.platform.view.NavigationGroup.NETWORK;

import dsg.platform.service.ActionRoles;
import dsg.platform.service.Entry;
import dsg.platform.service.ServiceDeclaration;
import dsg.platform.service.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** DNS. */
@ApplicationScoped
public class DnsService implements ServiceDeclaration {
    public static final String VIEW_NAMES = "VIEW_NAMES";
    public static final String REGISTER_NAME = "REGISTER_NAME";
    public static final String PROPOSE_BLOCK = "PROPOSE_BLOCK";
    public static final String DECIDE_BLOCK = "DECIDE_BLOCK";

    @Override
    public List<ActionRoles> actions() {
        return List.of(
                ActionRoles.of(VIEW_NAMES, PROVIDER, SECURITY_OFFICE),
                ActionRoles.of(REGISTER_NAME, PROVIDER),
                ActionRoles.of(PROPOSE_BLOCK, PROVIDER),
                ActionRoles.of(DECIDE_BLOCK, SECURITY_OFFICE));
    }

    @Override
    public List<Entry> navigation() {
        return List.of(Entry.of(NETWORK, 30, "dns/list", VIEW_NAMES));
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.text("dsg.dns.zone").usually("dsg.internal").from("R38"));
    }
}
