package dsg.platform.storage;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The memory of all transfers: direct buffers of one segment each, made on demand up to a limit, used again and again. Who needs
 * several takes them at once, so that two half-served callers cannot wait for each other.
 */
public final class SegmentBuffers {

    private final Semaphore free;
    private final Duration patience;
    private final ConcurrentLinkedDeque<ByteBuffer> idle = new ConcurrentLinkedDeque<>();

    /**
     * @param most how many buffers of 256 KiB may exist
     * @param patience how long a caller waits for its share before it is told to come later
     */
    public SegmentBuffers(int most, Duration patience) {
        this.free = new Semaphore(most, true);
        this.patience = patience;
    }

    /** Hands out so many empty buffers. */
    ByteBuffer[] take(int count) {
        try {
            if (!free.tryAcquire(count, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StorageBusy();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StorageBusy();
        }
        ByteBuffer[] buffers = new ByteBuffer[count];
        for (int i = 0; i < count; i++) {
            ByteBuffer used = idle.pollFirst();
            buffers[i] = used == null ? ByteBuffer.allocateDirect(Layout.CURRENT.segment()) : used.clear();
        }
        return buffers;
    }

    void give(ByteBuffer... buffers) {
        for (ByteBuffer buffer : buffers) {
            idle.addFirst(buffer);
        }
        free.release(buffers.length);
    }

    int available() {
        return free.availablePermits();
    }
}
