package dsg.platform.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CountDownLatch;

/** A handler with a thread of its own that can be told that it cannot do anything, and to stand still. */
@ApplicationScoped
public class Barred implements TaskHandler {

    static final String KIND = "test.barred";

    private volatile boolean ready = true;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean isReady() {
        return ready;
    }

    @Override
    public int threads() {
        return 1;
    }

    @Override
    public void run(Occasion task) {
        try {
            gate.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    void ready(boolean now) {
        ready = now;
    }

    void standStill() {
        gate = new CountDownLatch(1);
    }

    void goOn() {
        gate.countDown();
    }
}
