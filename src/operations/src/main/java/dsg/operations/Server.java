package dsg.operations;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One of the gateway's servers. Every method may be called again at any time; none assumes what an earlier run has done. */
interface Server {

    ServerName name();

    ServiceUser user();

    Daemon daemon();

    /** Ports this server listens on; the first is the one people and peers use. Empty: it listens on a socket file only. */
    List<Integer> ports();

    /** Puts files in place; true when a running server has to be started anew to see them. */
    boolean prepare();

    void start();

    /** Whether it does its work now, not merely listens. */
    boolean ready();

    /**
     * Gives a ready server what only a ready one can be given: databases, schemas, realms.
     *
     * @return what had to be mended, for the operator to read
     */
    default List<String> complete() {
        return List.of();
    }

    /** Why it lets nobody in though it does its work; empty while it lets in whom it should. */
    default Optional<String> shut() {
        return Optional.empty();
    }

    default void stop() {
        daemon().stop();
    }

    /** How long a start may take on a slow machine. */
    default Duration patience() {
        return Duration.ofMinutes(1);
    }
}
