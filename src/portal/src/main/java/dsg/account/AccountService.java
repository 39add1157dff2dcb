package dsg.account;

import static dsg.platform.access.Role.ACCOUNTS;
import static dsg.platform.access.Role.AUDITOR;
import static dsg.platform.access.Role.COMPANY_MANAGER;
import static dsg.platform.access.Role.OFFICE_CLERK;
import static dsg.platform.access.Role.PROVIDER;
import static dsg.platform.access.Role.SECURITY_OFFICE;
import static dsg.platform.access.Role.SOC;
import static dsg.platform.view.NavigationGroup.COMPANY;
import static dsg.platform.view.NavigationGroup.IDENTITY;
import static dsg.platform.view.NavigationGroup.REGISTRATION;

import dsg.platform.service.ActionRoles;
import dsg.platform.service.Entry;
import dsg.platform.service.ServiceDeclaration;
import dsg.platform.service.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** アカウント: registered by one, approved by another. */
@ApplicationScoped
public class AccountService implements ServiceDeclaration {
    public static final String REGISTER_ACCOUNT = "REGISTER_ACCOUNT";
    public static final String APPROVE_ACCOUNT = "APPROVE_ACCOUNT";
    public static final String ISSUE_PASSWORD = "ISSUE_PASSWORD";
    public static final String VIEW_ACCOUNTS = "VIEW_ACCOUNTS";
    /** Shuts somebody out at once, until it is taken back. */
    public static final String SUSPEND_ACCOUNT = "SUSPEND_ACCOUNT";

    public static final String RESUME_ACCOUNT = "RESUME_ACCOUNT";
    /** Asks for other roles, for deletion, for return out of a suspension. */
    public static final String CHANGE_ACCOUNT = "CHANGE_ACCOUNT";

    public static final String DECIDE_ACCOUNT_CHANGE = "DECIDE_ACCOUNT_CHANGE";
    /** The accounts of one's own organisation, before any contract. */
    public static final String VIEW_ORGANISATION = "VIEW_ORGANISATION";

    @Override
    public List<ActionRoles> actions() {
        return List.of(
                ActionRoles.of(REGISTER_ACCOUNT, PROVIDER, ACCOUNTS),
                ActionRoles.of(APPROVE_ACCOUNT, SECURITY_OFFICE),
                ActionRoles.of(ISSUE_PASSWORD, PROVIDER, ACCOUNTS),
                ActionRoles.of(SUSPEND_ACCOUNT, SOC, SECURITY_OFFICE, PROVIDER, ACCOUNTS),
                ActionRoles.of(CHANGE_ACCOUNT, PROVIDER, ACCOUNTS),
                ActionRoles.of(DECIDE_ACCOUNT_CHANGE, SECURITY_OFFICE),
                ActionRoles.of(VIEW_ORGANISATION, COMPANY_MANAGER, OFFICE_CLERK),
                ActionRoles.of(RESUME_ACCOUNT, SOC, SECURITY_OFFICE),
                ActionRoles.of(VIEW_ACCOUNTS, PROVIDER, ACCOUNTS, SECURITY_OFFICE, AUDITOR));
    }

    @Override
    public List<Entry> navigation() {
        return List.of(
                Entry.of(COMPANY, 20, "account/organisation", VIEW_ORGANISATION).withCard(),
                Entry.of(REGISTRATION, 28, "account/list", VIEW_ACCOUNTS)
                        .forRoles(PROVIDER, ACCOUNTS)
                        .withCard(),
                Entry.of(IDENTITY, 8, "account/list", VIEW_ACCOUNTS)
                        .forRoles(SECURITY_OFFICE, AUDITOR)
                        .withCard(),
                Entry.of(REGISTRATION, 29, "account/register", REGISTER_ACCOUNT).forRoles(PROVIDER, ACCOUNTS),
                Entry.of(REGISTRATION, 30, "account/differences", VIEW_ACCOUNTS)
                        .forRoles(PROVIDER, ACCOUNTS)
                        .withCard(),
                Entry.of(IDENTITY, 10, "account/differences", VIEW_ACCOUNTS)
                        .forRoles(SECURITY_OFFICE, AUDITOR)
                        .withCard());
    }

    @Override
    public Map<String, String> peers() {
        return Map.of("account-events", "keycloak", "gate", "operations");
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.duration("dsg.account.inactive")
                        .usually("P90D")
                        .between("P7D", "P180D")
                        .from("A6"),
                Setting.duration("dsg.account.inactive.look")
                        .usually("PT1H")
                        .between("PT1M", "P1D")
                        .from("A6"),
                Setting.duration("dsg.keycloak.unreachable")
                        .between("PT10S", "PT10M")
                        .from("7.2"),
                Setting.duration("dsg.keycloak.pull").between("PT1S", "PT1M").from("7.2"),
                Setting.duration("dsg.keycloak.compare")
                        .between("PT30S", "PT1H")
                        .from("7.2"),
                Setting.text("dsg.keycloak.administrators"),
                Setting.text("dsg.keycloak.admin.client"));
    }
}
