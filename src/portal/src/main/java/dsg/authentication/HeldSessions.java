package dsg.authentication;

import dsg.platform.access.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Ends the sessions of accounts that have to wait until the office has decided about their person's enrolment. */
@ApplicationScoped
public class HeldSessions {

    @Inject
    SessionRegister register;

    @Inject
    OpenSessions sessions;

    public void end(List<AccountId> accounts) {
        if (!accounts.isEmpty()) {
            register.openOf(accounts).forEach(session -> sessions.end(session, EndReason.ENROLMENT_HELD));
        }
    }
}
