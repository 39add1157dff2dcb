package dsg.fileshare;

import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.SessionWatch;
import java.util.Objects;

/**
 * Asks for what a transfer stands on, its session and its contract's state, often enough to end with them, and not for every few bytes.
 */
final class TransferPulse {

    private static final int BYTES = 256 * 1024;
    private static final long NANOSECONDS = 500_000_000;

    private final SessionWatch sessions;
    private final OpenAreas areas;
    private final Caller caller;
    private final ContractId contract;
    private final Permission needed;
    private long bytes = BYTES;
    private long askedAt;

    /** @param needed what the contract has to allow for as long as the transfer runs */
    TransferPulse(SessionWatch sessions, OpenAreas areas, Caller caller, Permission needed) {
        this.sessions = sessions;
        this.areas = areas;
        this.caller = caller;
        this.contract = Objects.requireNonNull(caller.contract());
        this.needed = needed;
    }

    /** Before a piece of so many bytes is used; throws where the transfer may not go on. */
    void moved(int count) {
        bytes += count;
        long now = System.nanoTime();
        if (bytes >= BYTES || now - askedAt >= NANOSECONDS) {
            sessions.touch(caller.session());
            areas.require(contract, needed);
            bytes = 0;
            askedAt = now;
        }
    }
}
