package dsg.platform.scan;

import java.util.concurrent.Semaphore;

/** The memory that clamd holds files in while it looks at them: so many bytes at a time, whoever comes first. */
public final class ScanSpace {

    private static final long UNIT = 1 << 20;

    private final int units;
    private final Semaphore free;

    public ScanSpace(long bytes) {
        this.units = (int) Math.max(1, bytes / UNIT);
        this.free = new Semaphore(units, true);
    }

    /** Waits for room for a file of so many bytes; one as large as the whole space gets all of it. */
    public void take(long bytes) throws InterruptedException {
        free.acquire(share(bytes));
    }

    public void giveBack(long bytes) {
        free.release(share(bytes));
    }

    private int share(long bytes) {
        return (int) Math.min(units, 1 + bytes / UNIT);
    }
}
