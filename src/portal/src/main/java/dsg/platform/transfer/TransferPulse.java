package dsg.platform.transfer;

import dsg.platform.access.Caller;
import dsg.platform.access.SessionWatch;

/**
 * Asks for what a transfer stands on, its session and its ground, often enough to end with them, and not for every few bytes.
 */
public final class TransferPulse {

    private static final int BYTES = 256 * 1024;
    private static final long NANOSECONDS = 500_000_000;

    private final SessionWatch sessions;
    private final Caller caller;
    private final TransferGround ground;
    private long bytes = BYTES;
    private long askedAt;

    public TransferPulse(SessionWatch sessions, Caller caller, TransferGround ground) {
        this.sessions = sessions;
        this.caller = caller;
        this.ground = ground;
    }

    /** Before a piece of so many bytes is used; throws where the transfer may not go on. */
    public void moved(int count) {
        bytes += count;
        long now = System.nanoTime();
        if (bytes >= BYTES || now - askedAt >= NANOSECONDS) {
            sessions.touch(caller.session());
            ground.refusal().ifPresent(refused -> {
                throw refused;
            });
            bytes = 0;
            askedAt = now;
        }
    }
}
