package dsg.journey;

import dsg.operations.Gateway;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Somebody who logs in again and again with password and finger, whatever becomes of it. */
final class OngoingLogins implements AutoCloseable {

    private static final long PAUSE_NANOS = 200_000_000;

    private final Gateway gateway;
    private final Person person;
    private final AtomicInteger through = new AtomicInteger();
    private final Thread thread;
    private volatile boolean over;
    private volatile String last = "";

    OngoingLogins(Gateway gateway, Person person) {
        this.gateway = gateway;
        this.person = person;
        this.thread = Thread.ofPlatform().daemon().start(this::logIn);
    }

    private void logIn() {
        while (!over) {
            try {
                WireLogin login = new WireLogin(gateway, person);
                login.layOn();
                if (login.isThrough()) {
                    through.incrementAndGet();
                }
            } catch (RuntimeException | AssertionError cut) {
                last = String.valueOf(cut.getMessage());
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    /** Waits until so many more have got through. */
    void awaitMore(int logins, Duration patience) {
        int wanted = through.get() + logins;
        long end = System.nanoTime() + patience.toNanos();
        while (through.get() < wanted) {
            if (System.nanoTime() > end) {
                throw new AssertionError("only " + through + " of " + wanted + " logins; last: " + last);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    @Override
    public void close() {
        over = true;
        try {
            thread.join(Duration.ofMinutes(1));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
