package dsg.soc;

import static dsg.platform.access.Role.DATA_MANAGER;
import static dsg.platform.access.Role.PROTECTED_SYSTEM_MANAGER;
import static dsg.platform.access.Role.PROVIDER;
import static dsg.platform.access.Role.REQUESTING_OFFICE;
import static dsg.platform.access.Role.SECURITY_OFFICE;
import static dsg.platform.access.Role.SOC;
import static dsg.platform.access.Role.USER;
import static dsg.platform.view.NavigationGroup.DESK;
import static dsg.platform.view.NavigationGroup.INCIDENTS;
import static dsg.platform.view.NavigationGroup.MONITORING;

import dsg.platform.access.Role;
import dsg.platform.service.ActionRoles;
import dsg.platform.service.Entry;
import dsg.platform.service.ServiceDeclaration;
import dsg.platform.service.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** SOC: the desk works, the security office looks on and is the second person. */
@ApplicationScoped
public class SocService implements ServiceDeclaration {
    public static final String VIEW_ALERTS = "VIEW_ALERTS";
    public static final String TRIAGE_ALERT = "TRIAGE_ALERT";
    public static final String VIEW_INCIDENTS = "VIEW_INCIDENTS";
    public static final String WORK_INCIDENT = "WORK_INCIDENT";
    /** Asks for an action; one that one person decides is done at once. */
    public static final String ACT_IN_INCIDENT = "ACT_IN_INCIDENT";
    /** The second person of an action that two decide. */
    public static final String DECIDE_ACTION = "DECIDE_ACTION";

    public static final String VIEW_RULES = "VIEW_RULES";
    public static final String TUNE_RULE = "TUNE_RULE";
    public static final String VIEW_ACTS = "VIEW_ACTS";
    public static final String VIEW_FIGURES = "VIEW_FIGURES";
    public static final String WRITE_ADVISORY = "WRITE_ADVISORY";
    /** Publishes what somebody else has written, and ends it. */
    public static final String PUBLISH_ADVISORY = "PUBLISH_ADVISORY";

    public static final String READ_ADVISORIES = "READ_ADVISORIES";

    @Override
    public List<ActionRoles> actions() {
        return List.of(
                ActionRoles.of(VIEW_ALERTS, SOC, SECURITY_OFFICE),
                ActionRoles.of(TRIAGE_ALERT, SOC),
                ActionRoles.of(VIEW_INCIDENTS, SOC, SECURITY_OFFICE),
                ActionRoles.of(WORK_INCIDENT, SOC),
                ActionRoles.of(ACT_IN_INCIDENT, SOC),
                ActionRoles.of(DECIDE_ACTION, SOC, SECURITY_OFFICE),
                ActionRoles.of(VIEW_RULES, SOC, SECURITY_OFFICE),
                ActionRoles.of(TUNE_RULE, SOC),
                ActionRoles.of(VIEW_ACTS, SOC, SECURITY_OFFICE),
                ActionRoles.of(VIEW_FIGURES, SOC, SECURITY_OFFICE),
                ActionRoles.of(WRITE_ADVISORY, SOC),
                ActionRoles.of(PUBLISH_ADVISORY, SOC, SECURITY_OFFICE),
                ActionRoles.of(READ_ADVISORIES, Role.values()));
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.duration("dsg.soc.notice.office")
                        .usually("PT1H")
                        .between("PT5M", "PT24H")
                        .from("R30"),
                Setting.duration("dsg.soc.notice.company")
                        .usually("PT4H")
                        .between("PT5M", "PT72H")
                        .from("R30"),
                Setting.duration("dsg.soc.untaken")
                        .usually("PT15M")
                        .between("PT1M", "PT4H")
                        .from("R30"),
                Setting.duration("dsg.soc.untaken.outside")
                        .usually("PT30M")
                        .between("PT1M", "PT8H")
                        .from("R30"));
    }

    @Override
    public List<Entry> navigation() {
        return List.of(
                Entry.of(INCIDENTS, 10, "soc/alerts", VIEW_ALERTS).withCard(),
                Entry.of(INCIDENTS, 20, "soc/incidents", VIEW_INCIDENTS).withCard(),
                Entry.of(INCIDENTS, 40, "soc/acts", VIEW_ACTS).withCard(),
                Entry.of(INCIDENTS, 45, "soc/figures", VIEW_FIGURES),
                Entry.of(INCIDENTS, 90, "soc/advisories", READ_ADVISORIES).forRoles(SOC, SECURITY_OFFICE),
                Entry.of(DESK, 70, "soc/advisories", READ_ADVISORIES)
                        .forRoles(USER, DATA_MANAGER, PROTECTED_SYSTEM_MANAGER, REQUESTING_OFFICE, PROVIDER),
                Entry.of(MONITORING, 50, "soc/rules", VIEW_RULES).withCard());
    }
}
