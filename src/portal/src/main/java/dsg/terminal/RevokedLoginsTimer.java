package dsg.terminal;

import dsg.platform.access.SystemTask;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Repeats what Keycloak has not yet done about revoked terminals; what that is, the register says. */
@Stateless
public class RevokedLoginsTimer {

    @Inject
    RevokedLogins logins;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @SystemTask("timer, every ten seconds")
    public void endWaiting() {
        logins.waiting().stream()
                .filter(logins::end)
                .forEach(terminal -> logins.ended(terminal.id().value()));
    }
}
