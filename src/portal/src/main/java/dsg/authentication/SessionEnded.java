package dsg.authentication;

import dsg.platform.access.NoSession;

/** There was a session, and it is over. */
public class SessionEnded extends NoSession {
    private static final long serialVersionUID = 1;

    SessionEnded() {
        super("session.ended");
    }
}
