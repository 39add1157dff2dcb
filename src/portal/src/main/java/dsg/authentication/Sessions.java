package dsg.authentication;

import dsg.platform.access.CurrentCaller;
import dsg.platform.access.SessionId;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** What people do with their own session. */
@Stateless
public class Sessions {

    @Inject
    OpenSessions sessions;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    /** Ends the caller's session; the browser's own has to follow. */
    @UseCase(AuthenticationService.LOGOUT)
    public void logout() {
        SessionId own = current.get().session();
        audit.about("session", own.value());
        sessions.end(own, EndReason.LOGOUT);
    }
}
