package dsg.platform.storage;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * SHA-256 on another thread while the caller encrypts the same bytes. At most one update is under way besides the one just
 * handed over; the caller does not touch a buffer again before {@link #awaitPrevious} has passed for it.
 */
final class OverlappedDigest {

    /** Handing over to another thread costs more than hashing so little. */
    private static final int WORTH_IT = 64 * 1024;

    private final MessageDigest digest = sha256();
    private final Executor hashing;
    private CompletableFuture<Void> previous = CompletableFuture.completedFuture(null);
    private CompletableFuture<Void> latest = previous;

    OverlappedDigest(Executor hashing) {
        this.hashing = hashing;
    }

    void update(ByteBuffer bytes) {
        previous = latest;
        if (bytes.remaining() < WORTH_IT) {
            await();
            digest.update(bytes);
            return;
        }
        latest = previous.thenRunAsync(() -> digest.update(bytes), hashing);
    }

    /** Returns when only the update handed over last may still be running. */
    void awaitPrevious() {
        previous.join();
    }

    void await() {
        latest.join();
    }

    byte[] finish() {
        await();
        return digest.digest();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("SHA-256 is missing", absent);
        }
    }
}
