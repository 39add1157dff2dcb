package dsg.account.keycloak;

import dsg.platform.access.RefusalKind;
import dsg.platform.access.Refused;

/** Keycloak does not answer, or answers what cannot be worked with; nothing can be said or done about its accounts now. */
public final class KeycloakUnreachable extends Refused {
    private static final long serialVersionUID = 1;

    public KeycloakUnreachable(Throwable cause) {
        super(RefusalKind.UNAVAILABLE, "account.keycloak");
        initCause(cause);
    }

    public KeycloakUnreachable(String answer) {
        this(new IllegalStateException(answer));
    }
}
