package dsg.threat;

import static dsg.platform.access.Role.PROTECTED_SYSTEM_MANAGER;
import static dsg.platform.access.Role.PROVIDER;
import static dsg.platform.access.Role.SECURITY_OFFICE;
import static dsg.platform.access.Role.SOC;
import static dsg.platform.view.NavigationGroup.COMPANY;
import static dsg.platform.view.NavigationGroup.INCIDENTS;

import dsg.platform.service.ActionRoles;
import dsg.platform.service.Entry;
import dsg.platform.service.ServiceDeclaration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** 脅威検知. */
@ApplicationScoped
public class ThreatService implements ServiceDeclaration {
    public static final String VIEW_THREATS = "VIEW_THREATS";
    public static final String ISOLATE_BY_THREAT = "ISOLATE_BY_THREAT";
    public static final String PROPOSE_RELEASE = "PROPOSE_RELEASE";
    public static final String DECIDE_RELEASE = "DECIDE_RELEASE";
    public static final String SET_THREAT_MODE = "SET_THREAT_MODE";
    public static final String OPEN_EVIDENCE = "OPEN_EVIDENCE";
    public static final String VIEW_OWN_THREATS = "VIEW_OWN_THREATS";
    public static final String EXPORT_THREATS = "EXPORT_THREATS";
    /** Nobody's use cases: what terminals have told, and what followed by itself. */
    public static final String THREAT_DETECTED = "THREAT_DETECTED";

    public static final String ISOLATED_AT_ONCE = "ISOLATED_AT_ONCE";
    public static final String EVIDENCE_KEPT = "EVIDENCE_KEPT";

    @Override
    public List<ActionRoles> actions() {
        return List.of(
                ActionRoles.of(VIEW_THREATS, PROVIDER, SOC, SECURITY_OFFICE),
                ActionRoles.of(ISOLATE_BY_THREAT, PROVIDER, SOC, SECURITY_OFFICE),
                ActionRoles.of(PROPOSE_RELEASE, PROVIDER, SOC),
                ActionRoles.of(DECIDE_RELEASE, SECURITY_OFFICE),
                ActionRoles.of(SET_THREAT_MODE, SECURITY_OFFICE),
                ActionRoles.of(OPEN_EVIDENCE, PROVIDER, SOC, SECURITY_OFFICE),
                ActionRoles.of(VIEW_OWN_THREATS, PROTECTED_SYSTEM_MANAGER),
                ActionRoles.of(EXPORT_THREATS, PROVIDER, SOC, SECURITY_OFFICE, PROTECTED_SYSTEM_MANAGER),
                ActionRoles.of(THREAT_DETECTED),
                ActionRoles.of(ISOLATED_AT_ONCE),
                ActionRoles.of(EVIDENCE_KEPT));
    }

    @Override
    public List<Entry> navigation() {
        return List.of(
                Entry.of(INCIDENTS, 50, "threat/desk", VIEW_THREATS).withCard(),
                Entry.of(COMPANY, 55, "threat/own", VIEW_OWN_THREATS));
    }
}
