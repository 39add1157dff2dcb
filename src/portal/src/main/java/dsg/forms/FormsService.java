package dsg.forms;

import static dsg.platform.access.Role.COMPANY_MANAGER;
import static dsg.platform.access.Role.JOINING_SUPPORT;
import static dsg.platform.access.Role.OFFICE_CLERK;
import static dsg.platform.access.Role.PROTECTED_SYSTEM_MANAGER;
import static dsg.platform.access.Role.PROVIDER;
import static dsg.platform.access.Role.REQUESTING_OFFICE;
import static dsg.platform.access.Role.SECURITY_OFFICE;
import static dsg.platform.view.NavigationGroup.APPLICATIONS;
import static dsg.platform.view.NavigationGroup.REGISTRATION;

import dsg.platform.access.Caller;
import dsg.platform.service.ActionRoles;
import dsg.platform.service.Entry;
import dsg.platform.service.ServiceDeclaration;
import dsg.platform.service.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** 申請書等格納サイト: forms, their checks, accounts and parameter sheets. */
@ApplicationScoped
public class FormsService implements ServiceDeclaration {
    public static final String DOWNLOAD_TEMPLATE = "DOWNLOAD_TEMPLATE";
    public static final String SUBMIT_FORM = "SUBMIT_FORM";
    /** Those of one's own contract and company chain, or all that were handed in for the staff. */
    public static final String VIEW_FORMS = "VIEW_FORMS";
    /** What the requesting office says to rows and to the whole (R99, R101). */
    public static final String CHECK_FORM = "CHECK_FORM";
    /** Accounts of rows that the office found right. */
    public static final String CARRY_OUT_FORM = "CARRY_OUT_FORM";

    public static final String ISSUE_SHEETS = "ISSUE_SHEETS";
    public static final String VIEW_SHEETS = "VIEW_SHEETS";
    public static final String DOWNLOAD_SHEET = "DOWNLOAD_SHEET";
    /** The prime has given a sheet to a subcontractor without folder (N3). */
    public static final String PASS_SHEET_ON = "PASS_SHEET_ON";
    /** A form that came by mail because it could not be stored (R134, T45). */
    public static final String ENTER_MAILED_FORM = "ENTER_MAILED_FORM";

    /** A form that comes before there is a contract (F5). */
    public static final String ENTER_OUTSIDE_FORM = "ENTER_OUTSIDE_FORM";

    public static final String VIEW_OUTSIDE_FORM = "VIEW_OUTSIDE_FORM";

    public static final String ADD_PAPER = "ADD_PAPER";
    /** Asks a company for something else (R124, N4). */
    public static final String WANT_PAPER = "WANT_PAPER";
    /** 取扱者名簿, which rows are matched against (R99). */
    public static final String STORE_HANDLER_LIST = "STORE_HANDLER_LIST";

    /** As many of each list as are shown. */
    public static final int SHOWN = 200;

    @Override
    public List<ActionRoles> actions() {
        return List.of(
                ActionRoles.of(DOWNLOAD_TEMPLATE, PROTECTED_SYSTEM_MANAGER, COMPANY_MANAGER, OFFICE_CLERK),
                ActionRoles.of(SUBMIT_FORM, PROTECTED_SYSTEM_MANAGER),
                ActionRoles.of(
                        VIEW_FORMS,
                        PROTECTED_SYSTEM_MANAGER,
                        REQUESTING_OFFICE,
                        COMPANY_MANAGER,
                        OFFICE_CLERK,
                        PROVIDER),
                ActionRoles.of(CHECK_FORM, REQUESTING_OFFICE),
                ActionRoles.of(CARRY_OUT_FORM, PROVIDER),
                ActionRoles.of(ISSUE_SHEETS, PROVIDER),
                ActionRoles.of(VIEW_SHEETS, PROTECTED_SYSTEM_MANAGER, PROVIDER),
                ActionRoles.of(DOWNLOAD_SHEET, PROTECTED_SYSTEM_MANAGER),
                ActionRoles.of(PASS_SHEET_ON, PROTECTED_SYSTEM_MANAGER),
                ActionRoles.of(ENTER_MAILED_FORM, PROVIDER),
                ActionRoles.of(ENTER_OUTSIDE_FORM, PROVIDER, JOINING_SUPPORT),
                ActionRoles.of(VIEW_OUTSIDE_FORM, PROVIDER, JOINING_SUPPORT, SECURITY_OFFICE),
                ActionRoles.of(ADD_PAPER, PROTECTED_SYSTEM_MANAGER),
                ActionRoles.of(WANT_PAPER, REQUESTING_OFFICE, PROVIDER),
                ActionRoles.of(STORE_HANDLER_LIST, REQUESTING_OFFICE));
    }

    @Override
    public List<Entry> navigation() {
        return List.of(
                Entry.of(APPLICATIONS, 5, "forms/site", VIEW_FORMS)
                        .forRoles(PROTECTED_SYSTEM_MANAGER, REQUESTING_OFFICE, COMPANY_MANAGER, OFFICE_CLERK),
                Entry.of(REGISTRATION, 40, "forms/site", VIEW_FORMS)
                        .forRoles(PROVIDER)
                        .withCard());
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.text("dsg.forms.layouts").from("R86"),
                Setting.text("dsg.forms.mail").from("R87"),
                Setting.duration("dsg.forms.sheet-life")
                        .usually("P30D")
                        .between("P1D", "P90D")
                        .from("A6"));
    }

    /** Whether the caller is of those to whom companies hand forms in. */
    public static boolean isOffice(Caller caller) {
        return caller.is(REQUESTING_OFFICE) || caller.is(PROVIDER);
    }
}
