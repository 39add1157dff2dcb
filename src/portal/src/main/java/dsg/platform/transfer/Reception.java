package dsg.platform.transfer;

import dsg.platform.access.Refused;
import dsg.platform.storage.BlobWriting;
import dsg.platform.storage.EncryptedFileWriter;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One upload on its way in, as this process knows it: its open file, and whose turn it is to feed it. One request at a time has
 * the turn; a request whose connection went silent loses it to the next one, and whatever it still delivers is dropped.
 */
public final class Reception {

    /** Makes the staged file to write to: a new one, or what a broken upload left, sealed again. */
    @FunctionalInterface
    public interface Opening {
        public BlobWriting open() throws IOException;
    }

    /** A connection from which so long nothing came may be dead. */
    public static final Duration SILENCE = Duration.ofSeconds(5);

    private static final long UNKNOWN = -1;

    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable BlobWriting writing;
    private long turns;
    private boolean taken;
    private boolean retired;
    private volatile long fedAt;
    private volatile long received = UNKNOWN;

    /**
     * Begins a turn, or refuses because another request has it. Empty where this reception has been retired meanwhile.
     *
     * @param now of the steady clock, in nanoseconds
     */
    public OptionalLong take(long now) {
        // whoever holds the lock is moving bytes at this moment
        if (!lock.tryLock()) {
            throw locked();
        }
        try {
            if (retired) {
                return OptionalLong.empty();
            }
            if (taken && now - fedAt < SILENCE.toNanos()) {
                throw locked();
            }
            taken = true;
            fedAt = now;
            turns++;
            return OptionalLong.of(turns);
        } finally {
            lock.unlock();
        }
    }

    /** Opens the file unless an earlier request has left it open; returns how many bytes have come. */
    public long open(long turn, Opening opening) throws IOException {
        lock.lock();
        try {
            requireTurn(turn);
            BlobWriting file = writing;
            if (file == null) {
                file = opening.open();
                writing = file;
                received = file.size();
            }
            return file.size();
        } finally {
            lock.unlock();
        }
    }

    /** Takes a piece. Where that fails, the file is closed, and the next request opens it again from what is staged. */
    public void write(long turn, byte[] bytes, int length, long now) throws IOException {
        lock.lock();
        boolean done = false;
        try {
            BlobWriting file = require(turn);
            file.write(bytes, length);
            received = file.size();
            fedAt = now;
            done = true;
        } finally {
            if (!done && turn == turns) {
                drop();
            }
            lock.unlock();
        }
    }

    /** Seals the file: nothing can be written to it afterwards, whatever comes of this. */
    public EncryptedFileWriter.Written finish(long turn) throws IOException {
        lock.lock();
        try {
            return require(turn).finish();
        } finally {
            if (turn == turns) {
                drop();
            }
            lock.unlock();
        }
    }

    /** Ends a turn; the file stays open for the next one, without holding any of the transfers' memory. */
    public void rest(long turn) {
        lock.lock();
        try {
            if (turn == turns) {
                taken = false;
                if (writing != null) {
                    writing.pause();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Retires it where nobody has fed it for so long. */
    public boolean retireIfSilent(long now, Duration patience) {
        if (now - fedAt < patience.toNanos() || !lock.tryLock()) {
            return false;
        }
        try {
            retire();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Closes it for good: whoever has the turn is refused with the next piece. */
    public void retire() {
        lock.lock();
        try {
            retired = true;
            drop();
        } finally {
            lock.unlock();
        }
    }

    /** Bytes that have come, where the file is open. */
    public OptionalLong received() {
        long known = received;
        return known == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(known);
    }

    private void requireTurn(long turn) {
        if (retired || turn != turns) {
            throw locked();
        }
    }

    private BlobWriting require(long turn) {
        requireTurn(turn);
        return Objects.requireNonNull(writing);
    }

    private void drop() {
        BlobWriting file = writing;
        writing = null;
        received = UNKNOWN;
        if (file != null) {
            file.close();
        }
    }

    private static Refused locked() {
        return Refused.conflict("transfer.locked");
    }
}
