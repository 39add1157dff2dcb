package dsg.platform.access;

/** The session behind a request that takes long: a transfer asks for every piece it moves (R61, T39). */
public interface SessionWatch {

    /**
     * Counts as activity against the idle time, never against the absolute one.
     *
     * <p>Cheap enough for every piece of a transfer: what it knows may be two seconds old.
     *
     * @throws Refused when the session has ended meanwhile, whoever ended it
     */
    void touch(SessionId session);
}
