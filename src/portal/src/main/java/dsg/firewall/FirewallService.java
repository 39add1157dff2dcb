package dsg.firewall;

import static dsg.platform.access.Role.PROVIDER;
import static dsg.platform.access.Role.SECURITY_OFFICE;
import static dsg.platform.view.NavigationGroup.NETWORK;

import dsg.platform.service.ActionRoles;
import dsg.platform.service.Entry;
import dsg.platform.service.ServiceDeclaration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** ファイアウォール. */
@ApplicationScoped
public class FirewallService implements ServiceDeclaration {
    public static final String VIEW_POLICIES = "VIEW_POLICIES";
    public static final String REGISTER_NETWORK_SERVICE = "REGISTER_NETWORK_SERVICE";
    public static final String PROPOSE_POLICY = "PROPOSE_POLICY";
    public static final String DECIDE_POLICY = "DECIDE_POLICY";
    public static final String END_POLICY = "END_POLICY";
    public static final String PROPOSE_REPORT_ONLY = "PROPOSE_REPORT_ONLY";
    public static final String DECIDE_REPORT_ONLY = "DECIDE_REPORT_ONLY";
    public static final String END_REPORT_ONLY = "END_REPORT_ONLY";

    @Override
    public List<ActionRoles> actions() {
        return List.of(
                ActionRoles.of(VIEW_POLICIES, PROVIDER, SECURITY_OFFICE),
                ActionRoles.of(REGISTER_NETWORK_SERVICE, PROVIDER),
                ActionRoles.of(PROPOSE_POLICY, PROVIDER),
                ActionRoles.of(DECIDE_POLICY, SECURITY_OFFICE),
                ActionRoles.of(END_POLICY, PROVIDER, SECURITY_OFFICE),
                ActionRoles.of(PROPOSE_REPORT_ONLY, PROVIDER),
                ActionRoles.of(DECIDE_REPORT_ONLY, SECURITY_OFFICE),
                ActionRoles.of(END_REPORT_ONLY, PROVIDER, SECURITY_OFFICE));
    }

    @Override
    public List<Entry> navigation() {
        return List.of(Entry.of(NETWORK, 20, "firewall/list", VIEW_POLICIES).withCard());
    }

    @Override
    public Map<String, String> peers() {
        // a router is told its own state: which it is, its certificate says
        return Map.of("edges", "network-edge", "routers", "router-*");
    }
}
