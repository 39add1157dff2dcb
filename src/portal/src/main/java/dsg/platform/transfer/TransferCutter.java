package dsg.platform.transfer;

import dsg.platform.access.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Cuts transfers that stand still while the ground under them goes, as when a contract closes or its tidying begins: nothing moves in them
 * that could notice by itself, yet what the server has handed to the connection already would still go out (T17).
 */
@ApplicationScoped
public class TransferCutter {

    private static final Logger LOG = Logger.getLogger(TransferCutter.class.getName());

    private final Set<Running> running = ConcurrentHashMap.newKeySet();

    /** One transfer while it runs, and the thread that waits in it. */
    private static final class Running {
        final TransferGround ground;
        final Thread worker = Thread.currentThread();
        private boolean cut;
        private boolean ended;

        Running(TransferGround ground) {
            this.ground = ground;
        }

        /** Wakes the worker, wherever it waits; again at every look, should something on its way have swallowed it. */
        synchronized void cut() {
            if (!ended) {
                cut = true;
                worker.interrupt();
            }
        }

        /** Whether it was cut. From here on its worker is somebody else's. */
        synchronized boolean end() {
            ended = true;
            if (cut) {
                Thread.interrupted();
            }
            return cut;
        }
    }

    /**
     * Runs a transfer within reach of the cutter.
     *
     * @param ground what it is cut without
     * @param hangUp ends the transfer's connection; called in this thread, which alone may do so
     * @throws Disconnected where it was cut, whatever that looked like from inside, and even if all had been handed on by then
     */
    public void run(TransferGround ground, Runnable hangUp, TransferLanes.Transfer transfer) throws IOException {
        Running own = new Running(ground);
        running.add(own);
        try {
            transfer.run();
        } catch (Refused noticed) {
            own.end();
            throw noticed;
        } catch (IOException | RuntimeException failure) {
            if (!own.end()) {
                throw failure;
            }
            LOG.log(Level.FINE, "A transfer was cut", failure);
        } finally {
            running.remove(own);
        }
        if (own.end()) {
            hangUp.run();
            throw new Disconnected(new IOException("cut"));
        }
    }

    /** Cuts those that may not go on. */
    void cut() {
        running.stream().filter(each -> each.ground.refusal().isPresent()).forEach(Running::cut);
    }
}
