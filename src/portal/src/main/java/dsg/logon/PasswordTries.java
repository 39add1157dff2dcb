package dsg.logon;

import dsg.platform.access.SystemTask;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** What Keycloak asks before and after it looks at a password. */
@Stateless
public class PasswordTries {

    @Inject
    TerminalCounts counts;

    /** Whether a password that comes from the terminal with this certificate is looked at; it counts as wrong from now on. */
    @SystemTask("Keycloak, at a login")
    public boolean attempt(String fingerprint) {
        return counts.attempt(LogonFactor.PASSWORD, fingerprint);
    }

    /** What became of it. */
    @SystemTask("Keycloak, at a login")
    public void compared(String fingerprint, boolean right) {
        if (right) {
            counts.succeeded(LogonFactor.PASSWORD, fingerprint);
        } else {
            counts.failed(LogonFactor.PASSWORD, fingerprint);
        }
    }
}
