package dsg.platform.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The actors of the manual (requirements B1). In Keycloak each is a realm role of the same name in kebab-case. */
public enum Role {
    /** 保護システム管理者 (R6). */
    PROTECTED_SYSTEM_MANAGER,
    /** データ管理責任者 (R7). */
    DATA_MANAGER,
    /** 利用者 (R3). */
    USER,
    /** 調達要求元 = 事業元. */
    REQUESTING_OFFICE,
    /** 情報システム管理室. */
    SECURITY_OFFICE,
    /** サービス提供事業者 (R8). */
    PROVIDER;

    /** Whether accounts with this role belong to one contract (true) or to a staff duty (false). */
    public boolean isOfContract() {
        return this != SECURITY_OFFICE && this != PROVIDER;
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
