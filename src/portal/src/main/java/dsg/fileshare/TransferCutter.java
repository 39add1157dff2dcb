package dsg.fileshare;

import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Hangs up on transfers that stand still while their contract closes, or while tidying begins: nothing moves in them that could notice
 * by itself, yet what the server has handed to the connection already would still go out (T17).
 */
@ApplicationScoped
public class TransferCutter {

    private static final Logger LOG = Logger.getLogger(TransferCutter.class.getName());

    private final Set<Running> running = ConcurrentHashMap.newKeySet();

    @Inject
    OpenAreas areas;

    /** Closes the connection of a transfer, from whichever thread. */
    @FunctionalInterface
    public interface Wire {
        void hangUp() throws IOException;
    }

    /** One transfer while it runs, and the thread that waits in it. */
    private static final class Running {
        final ContractId contract;
        final Permission needed;
        final Wire wire;
        final Thread worker = Thread.currentThread();
        private boolean cut;
        private boolean ended;

        Running(ContractId contract, Permission needed, Wire wire) {
            this.contract = contract;
            this.needed = needed;
            this.wire = wire;
        }

        /** A worker that waits for its connection would not notice that it is closed, nor would it be closed as long as one waits. */
        synchronized void cut() throws IOException {
            if (!ended && !cut) {
                cut = true;
                worker.interrupt();
                wire.hangUp();
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
     * @throws Disconnected where it was cut, whatever that looked like from inside
     */
    public void run(Caller caller, Permission needed, Wire wire, TransferLanes.Transfer transfer) throws IOException {
        Running own = new Running(Objects.requireNonNull(caller.contract()), needed, wire);
        running.add(own);
        try {
            transfer.run();
        } catch (Refused noticed) {
            throw noticed;
        } catch (IOException | RuntimeException failure) {
            if (own.end()) {
                throw new Disconnected(new IOException(failure));
            }
            throw failure;
        } finally {
            running.remove(own);
            own.end();
        }
    }

    /** Hangs up on those that may not go on. */
    void cut() {
        running.stream()
                .filter(each -> areas.refusal(each.contract, each.needed).isPresent())
                .forEach(TransferCutter::hangUp);
    }

    private static void hangUp(Running transfer) {
        try {
            transfer.cut();
        } catch (IOException gone) {
            LOG.log(Level.FINE, "A transfer that was to be cut had gone", gone);
        }
    }
}
