package dsg.account;

import static dsg.platform.access.Role.PROVIDER;
import static dsg.platform.access.Role.SECURITY_OFFICE;
import static dsg.platform.view.NavigationGroup.IDENTITY;
import static dsg.platform.view.NavigationGroup.REGISTRATION;

import dsg.platform.service.ActionRoles;
import dsg.platform.service.Entry;
import dsg.platform.service.ServiceDeclaration;
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

    @Override
    public List<ActionRoles> actions() {
        return List.of(
                ActionRoles.of(REGISTER_ACCOUNT, PROVIDER),
                ActionRoles.of(APPROVE_ACCOUNT, SECURITY_OFFICE),
                ActionRoles.of(ISSUE_PASSWORD, PROVIDER),
                ActionRoles.of(VIEW_ACCOUNTS, PROVIDER, SECURITY_OFFICE));
    }

    @Override
    public List<Entry> navigation() {
        return List.of(
                Entry.of(REGISTRATION, 30, "account/differences", VIEW_ACCOUNTS)
                        .forRoles(PROVIDER)
                        .withCard(),
                Entry.of(IDENTITY, 10, "account/differences", VIEW_ACCOUNTS)
                        .forRoles(SECURITY_OFFICE)
                        .withCard());
    }

    @Override
    public Map<String, String> peers() {
        return Map.of("account-events", "keycloak", "gate", "operations");
    }
}
