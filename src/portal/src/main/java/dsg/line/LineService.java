package dsg.line;

import static dsg.platform.access.Role.COMPANY_MANAGER;
import static dsg.platform.access.Role.PROTECTED_SYSTEM_MANAGER;
import static dsg.platform.access.Role.PROVIDER;
import static dsg.platform.access.Role.SECURITY_OFFICE;
import static dsg.platform.access.Role.SOC;
import static dsg.platform.view.NavigationGroup.COMPANY;
import static dsg.platform.view.NavigationGroup.NETWORK;

import dsg.platform.service.ActionRoles;
import dsg.platform.service.Entry;
import dsg.platform.service.ServiceDeclaration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** 回線・ルータとモバイル接続. */
@ApplicationScoped
public class LineService implements ServiceDeclaration {
    public static final String VIEW_LINES = "VIEW_LINES";
    public static final String VIEW_OWN_REFUSALS = "VIEW_OWN_REFUSALS";
    public static final String REGISTER_LINE = "REGISTER_LINE";
    public static final String PROPOSE_LINE = "PROPOSE_LINE";
    public static final String DECIDE_LINE = "DECIDE_LINE";
    public static final String REGISTER_ROUTER = "REGISTER_ROUTER";
    public static final String PLACE_TERMINAL = "PLACE_TERMINAL";
    public static final String ISOLATE_TERMINAL = "ISOLATE_TERMINAL";

    @Override
    public List<ActionRoles> actions() {
        return List.of(
                ActionRoles.of(VIEW_LINES, PROVIDER, SECURITY_OFFICE, SOC),
                ActionRoles.of(VIEW_OWN_REFUSALS, PROTECTED_SYSTEM_MANAGER, COMPANY_MANAGER),
                ActionRoles.of(REGISTER_LINE, PROVIDER),
                ActionRoles.of(PROPOSE_LINE, PROVIDER),
                ActionRoles.of(DECIDE_LINE, SECURITY_OFFICE),
                ActionRoles.of(REGISTER_ROUTER, PROVIDER),
                ActionRoles.of(PLACE_TERMINAL, PROVIDER),
                ActionRoles.of(ISOLATE_TERMINAL, PROVIDER, SECURITY_OFFICE, SOC));
    }

    @Override
    public List<Entry> navigation() {
        return List.of(
                Entry.of(NETWORK, 10, "line/list", VIEW_LINES).withCard(),
                Entry.of(COMPANY, 57, "line/own", VIEW_OWN_REFUSALS));
    }
}
