package dsg.logon;

import java.util.Set;

/** What of the login Keycloak's words for a refusal are about. */
final class KeycloakErrors {

    private static final Set<String> PASSWORD = Set.of(
            "user_not_found",
            "invalid_user_credentials",
            "user_disabled",
            "user_temporarily_disabled",
            "terminal_of_another_organisation");

    private KeycloakErrors() {}

    static LogonFactor factorOf(LogonKind kind, String error) {
        if (kind == LogonKind.LOGIN) {
            return LogonFactor.NONE;
        }
        if (kind != LogonKind.REFUSED || PASSWORD.contains(error)) {
            return LogonFactor.PASSWORD;
        }
        if (error.startsWith("vein_")) {
            return LogonFactor.VEIN;
        }
        return error.startsWith("terminal_") ? LogonFactor.TERMINAL : LogonFactor.NONE;
    }
}
