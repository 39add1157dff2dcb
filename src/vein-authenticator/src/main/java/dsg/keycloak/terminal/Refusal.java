package dsg.keycloak.terminal;

import java.util.Locale;

/** Why a terminal is turned away. Each has a message {@code dsgTerminal.<name>} and is the error of the event. */
enum Refusal {
    NO_CERTIFICATE,
    NOT_A_TERMINAL,
    UNKNOWN,
    REVOKED,
    /** Another terminal answers than the one that the login began on. */
    CHANGED,
    REGISTER_UNREACHABLE;

    String messageKey() {
        return "dsgTerminal." + name();
    }

    String eventError() {
        return "terminal_" + name().toLowerCase(Locale.ROOT);
    }
}
