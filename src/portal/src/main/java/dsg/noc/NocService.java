package dsg.noc;

import static dsg.platform.access.Role.NOC;
import static dsg.platform.access.Role.PROVIDER;
import static dsg.platform.access.Role.SECURITY_OFFICE;
import static dsg.platform.service.Fragment.Place.HOME;
import static dsg.platform.view.NavigationGroup.DESK;
import static dsg.platform.view.NavigationGroup.MONITORING;
import static dsg.platform.view.NavigationGroup.OPERATION;

import dsg.platform.access.Role;
import dsg.platform.service.ActionRoles;
import dsg.platform.service.Entry;
import dsg.platform.service.Fragment;
import dsg.platform.service.ServiceDeclaration;
import dsg.platform.service.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** NOC, and the status page of everybody. */
@ApplicationScoped
public class NocService implements ServiceDeclaration {
    public static final String WATCH_NOC = "WATCH_NOC";
    public static final String ACKNOWLEDGE_NOC_ALARM = "ACKNOWLEDGE_NOC_ALARM";
    public static final String REPORT_NOC_OUTAGE = "REPORT_NOC_OUTAGE";
    public static final String VIEW_AVAILABILITY = "VIEW_AVAILABILITY";
    public static final String VIEW_SERVICE_STATUS = "VIEW_SERVICE_STATUS";

    @Override
    public List<ActionRoles> actions() {
        return List.of(
                ActionRoles.of(WATCH_NOC, NOC, PROVIDER, SECURITY_OFFICE),
                ActionRoles.of(ACKNOWLEDGE_NOC_ALARM, NOC, PROVIDER),
                ActionRoles.of(REPORT_NOC_OUTAGE, NOC, PROVIDER),
                ActionRoles.of(VIEW_AVAILABILITY, NOC, PROVIDER, SECURITY_OFFICE),
                ActionRoles.of(VIEW_SERVICE_STATUS, Role.values()));
    }

    @Override
    public List<Entry> navigation() {
        return List.of(
                Entry.of(MONITORING, 10, "noc/desk", WATCH_NOC).withCard(),
                Entry.of(MONITORING, 15, "noc/targets", WATCH_NOC),
                Entry.of(MONITORING, 17, "noc/availability", VIEW_AVAILABILITY),
                Entry.of(MONITORING, 19, "noc/certificates", WATCH_NOC),
                Entry.of(MONITORING, 21, "noc/tasks", WATCH_NOC),
                Entry.of(OPERATION, 65, "noc/servers", WATCH_NOC),
                Entry.of(DESK, 90, "noc/status", VIEW_SERVICE_STATUS));
    }

    @Override
    public List<Fragment> fragments() {
        return List.of(Fragment.of(HOME, 9, "/WEB-INF/noc/home.xhtml", Role.values()));
    }

    @Override
    public Map<String, String> peers() {
        return Map.of("placement", "operations");
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.text("dsg.noc.ntp").usually("127.0.0.1").from("R39"),
                Setting.text("dsg.noc.ping").usually("ping").from("R29"),
                Setting.duration("dsg.noc.unacknowledged")
                        .usually("PT15M")
                        .between("PT1M", "PT4H")
                        .from("R29"),
                Setting.duration("dsg.noc.unacknowledged.outside")
                        .usually("PT30M")
                        .between("PT1M", "PT8H")
                        .from("R29"));
    }
}
