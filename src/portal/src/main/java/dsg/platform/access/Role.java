package dsg.platform.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * The actors of the manual (requirements B1) and the duties of the staff. In Keycloak each is a realm role of the same name in
 * kebab-case.
 */
public enum Role {
    /** 保護システム管理者 (R6). */
    PROTECTED_SYSTEM_MANAGER(Belonging.CONTRACT),
    /** データ管理責任者 (R7). */
    DATA_MANAGER(Belonging.CONTRACT),
    /** 利用者 (R3). */
    USER(Belonging.CONTRACT),
    /** 調達要求元 = 事業元. */
    REQUESTING_OFFICE(Belonging.CONTRACT),
    /** 保護システム管理者 of a company that has no contract yet (T24). */
    COMPANY_MANAGER(Belonging.ORGANISATION),
    /** Clerk of a requesting office that has no contract yet. */
    OFFICE_CLERK(Belonging.ORGANISATION),
    /** 情報システム管理室. */
    SECURITY_OFFICE(Belonging.OFFICE),
    /** サービス提供事業者 (R8): its operator, who may whatever its other duties may. */
    PROVIDER(Belonging.PROVIDER),
    /** Of the provider: registers people and accounts, issues passwords and parameter sheets. */
    ACCOUNTS(Belonging.PROVIDER),
    /** Of the provider: ヘルプデスク (R31). */
    HELPDESK(Belonging.PROVIDER),
    /** Of the provider: 加入支援. */
    JOINING_SUPPORT(Belonging.PROVIDER),
    /** NOC (3-1, R29). */
    NOC(Belonging.PROVIDER),
    /** SOC (3-2, R30): who watches over the gateway and acts in incidents. */
    SOC(Belonging.PROVIDER),
    /** Reads what the others have done, and does nothing else. */
    AUDITOR(Belonging.AUDIT);

    /** What an account with the role is for; roles of different scopes are never combined in one (T48). */
    private enum Belonging {
        CONTRACT,
        ORGANISATION,
        OFFICE,
        PROVIDER,
        AUDIT
    }

    private final Belonging belonging;

    Role(Belonging belonging) {
        this.belonging = belonging;
    }

    /** Whether accounts with this role belong to one contract. */
    public boolean isOfContract() {
        return belonging == Belonging.CONTRACT;
    }

    /** Whether accounts with this role belong to an organisation as such: they open its forms and register, and no area. */
    public boolean isOfOrganisation() {
        return belonging == Belonging.ORGANISATION;
    }

    /** Whether accounts with this role belong to a staff duty. */
    public boolean isOfStaff() {
        return !isOfContract() && !isOfOrganisation();
    }

    /** Whether one account may hold all of these: duties of one side are combined, the two sides and the audit never. */
    public static boolean combine(Collection<Role> roles) {
        return roles.stream().map(role -> role.belonging).distinct().count() <= 1
                && !(roles.contains(COMPANY_MANAGER) && roles.contains(OFFICE_CLERK));
    }

    public String keycloakName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> fromKeycloakName(String name) {
        return Arrays.stream(values())
                .filter(role -> role.keycloakName().equals(name))
                .findFirst();
    }
}
