package dsg.report;

import static dsg.platform.access.Role.DATA_MANAGER;
import static dsg.platform.access.Role.PROTECTED_SYSTEM_MANAGER;
import static dsg.platform.access.Role.PROVIDER;
import static dsg.platform.access.Role.REQUESTING_OFFICE;
import static dsg.platform.access.Role.SECURITY_OFFICE;
import static dsg.platform.access.Role.SOC;
import static dsg.platform.access.Role.USER;
import static dsg.platform.view.NavigationGroup.DESK;
import static dsg.platform.view.NavigationGroup.INCIDENTS;

import dsg.platform.access.Role;
import dsg.platform.service.ActionRoles;
import dsg.platform.service.Entry;
import dsg.platform.service.ServiceDeclaration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** 報告: whoever has an account of a contract reports, the manager hands on, the office and the SOC receive. */
@ApplicationScoped
public class ReportService implements ServiceDeclaration {
    public static final String SUBMIT_REPORT = "SUBMIT_REPORT";
    public static final String RELAY_REPORT = "RELAY_REPORT";
    public static final String VIEW_REPORTS = "VIEW_REPORTS";
    public static final String RECEIVE_REPORT = "RECEIVE_REPORT";
    /** Writes a telephoned report down. */
    public static final String TAKE_REPORT_CALL = "TAKE_REPORT_CALL";

    @Override
    public List<ActionRoles> actions() {
        return List.of(
                ActionRoles.of(SUBMIT_REPORT, USER, DATA_MANAGER, PROTECTED_SYSTEM_MANAGER, REQUESTING_OFFICE),
                ActionRoles.of(RELAY_REPORT, PROTECTED_SYSTEM_MANAGER),
                ActionRoles.of(VIEW_REPORTS, Role.values()),
                ActionRoles.of(RECEIVE_REPORT, SECURITY_OFFICE, SOC),
                ActionRoles.of(TAKE_REPORT_CALL, SECURITY_OFFICE, SOC, PROVIDER));
    }

    @Override
    public List<Entry> navigation() {
        return List.of(
                Entry.of(DESK, 50, "report/submit", SUBMIT_REPORT).withCard(),
                Entry.of(DESK, 60, "report/list", SUBMIT_REPORT),
                Entry.of(INCIDENTS, 70, "report/desk", RECEIVE_REPORT).withCard(),
                Entry.of(INCIDENTS, 80, "report/call", TAKE_REPORT_CALL));
    }
}
