package dsg.noc;

import java.time.Instant;

/**
 * A server where it runs.
 *
 * @param account it runs as
 * @param port 0: it listens on a socket file only
 * @param memory of all its processes, in MiB
 * @param diskFree of the disk that it writes to, in MiB
 * @param toldAt when this was so
 */
public record PlacedServer(
        String name,
        String host,
        String account,
        int port,
        long memory,
        State state,
        long diskFree,
        long diskTotal,
        Instant toldAt) {

    /** As the operator's program sees it. */
    public enum State {
        STOPPED,
        RUNNING,
        /** Does its work, and lets nobody in. */
        SHUT,
        READY
    }
}
