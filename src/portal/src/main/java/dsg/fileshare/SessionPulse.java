package dsg.fileshare;

import dsg.platform.access.SessionId;
import dsg.platform.access.SessionWatch;

/** Asks for the session behind a transfer often enough to end within seconds with it, and not for every few bytes. */
final class SessionPulse {

    private static final int BYTES = 256 * 1024;
    private static final long NANOSECONDS = 1_000_000_000;

    private final SessionWatch sessions;
    private final SessionId session;
    private long bytes = BYTES;
    private long askedAt;

    SessionPulse(SessionWatch sessions, SessionId session) {
        this.sessions = sessions;
        this.session = session;
    }

    /** Before a piece of so many bytes is used; throws where the session has ended. */
    void moved(int count) {
        bytes += count;
        long now = System.nanoTime();
        if (bytes >= BYTES || now - askedAt >= NANOSECONDS) {
            sessions.touch(session);
            bytes = 0;
            askedAt = now;
        }
    }
}
