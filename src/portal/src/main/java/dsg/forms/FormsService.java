package dsg.forms;

import static dsg.platform.access.Role.PROTECTED_SYSTEM_MANAGER;
import static dsg.platform.access.Role.PROVIDER;
import static dsg.platform.access.Role.REQUESTING_OFFICE;
import static dsg.platform.view.NavigationGroup.APPLICATIONS;
import static dsg.platform.view.NavigationGroup.REGISTRATION;

import dsg.platform.service.ActionRoles;
import dsg.platform.service.Entry;
import dsg.platform.service.ServiceDeclaration;
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

    @Override
    public List<ActionRoles> actions() {
        return List.of(
                ActionRoles.of(DOWNLOAD_TEMPLATE, PROTECTED_SYSTEM_MANAGER),
                ActionRoles.of(SUBMIT_FORM, PROTECTED_SYSTEM_MANAGER),
                ActionRoles.of(VIEW_FORMS, PROTECTED_SYSTEM_MANAGER, REQUESTING_OFFICE, PROVIDER),
                ActionRoles.of(CHECK_FORM, REQUESTING_OFFICE),
                ActionRoles.of(CARRY_OUT_FORM, PROVIDER),
                ActionRoles.of(ISSUE_SHEETS, PROVIDER),
                ActionRoles.of(VIEW_SHEETS, PROTECTED_SYSTEM_MANAGER, PROVIDER),
                ActionRoles.of(DOWNLOAD_SHEET, PROTECTED_SYSTEM_MANAGER));
    }

    @Override
    public List<Entry> navigation() {
        return List.of(
                Entry.of(APPLICATIONS, 5, "forms/site", VIEW_FORMS)
                        .forRoles(PROTECTED_SYSTEM_MANAGER, REQUESTING_OFFICE),
                Entry.of(REGISTRATION, 40, "forms/site", VIEW_FORMS)
                        .forRoles(PROVIDER)
                        .withCard());
    }
}
