package dsg.agent.channel;

import dsg.agent.channel.Gateway.ShutOut;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Two threads: one waits for policies, one brings reports. Whatever fails is tried again, at growing distances. */
public final class Channel implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Channel.class.getName());
    private static final long FIRST_PAUSE = 500;
    private static final long LONGEST_PAUSE = 60_000;

    /** Without anything to report it says that it lives. */
    private static final long SILENT_MILLIS = 60_000;

    private final Gateway gateway;
    private final PolicyKeeper keeper;
    private final Spool spool;
    private final Listening listening;
    private final Thread policies = new Thread(this::fetch, "policies");
    private final Thread reports = new Thread(this::bring, "reports");
    private volatile boolean closed;

    /** What the channel tells the rest of the agent. */
    interface Listening {

        /** A newer policy is kept. */
        void taken(Policy policy);

        /** Something came that is no policy for this terminal now. */
        void refused(PolicyRefused.Reason reason);

        /** The gateway does not let this terminal in. */
        void shutOut(String reason);
    }

    Channel(Gateway gateway, PolicyKeeper keeper, Spool spool, Listening listening) {
        this.gateway = gateway;
        this.keeper = keeper;
        this.spool = spool;
        this.listening = listening;
    }

    void start() {
        policies.setDaemon(true);
        reports.setDaemon(true);
        policies.start();
        reports.start();
    }

    private void fetch() {
        repeat(() -> {
            long before = keeper.version();
            Optional<String> sent = gateway.policy(before);
            if (sent.isPresent()) {
                take(sent.get());
            }
        });
    }

    private void take(String sent) throws IOException {
        try {
            listening.taken(keeper.take(sent));
        } catch (PolicyRefused refused) {
            listening.refused(refused.reason());
            throw new IOException("a policy was refused: " + refused.reason(), refused);
        } catch (UncheckedIOException full) {
            throw new IOException(full);
        }
    }

    private void bring() {
        repeat(() -> {
            spool.await(SILENT_MILLIS);
            Optional<String> batch = spool.batch();
            spool.acknowledged(gateway.report(batch.orElseGet(spool::nothing)));
        });
    }

    private interface Step {
        void run() throws IOException, InterruptedException;
    }

    private void repeat(Step step) {
        Backoff backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE, ThreadLocalRandom.current());
        while (!closed) {
            try {
                once(step, backoff);
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void once(Step step, Backoff backoff) throws InterruptedException {
        try {
            step.run();
            backoff.reset();
        } catch (ShutOut shut) {
            listening.shutOut(shut.reason());
            Thread.sleep(backoff.next());
        } catch (IOException | RuntimeException failure) {
            LOG.log(Level.DEBUG, "The gateway was not reached", failure);
            Thread.sleep(backoff.next());
        }
    }

    @Override
    public void close() {
        closed = true;
        policies.interrupt();
        reports.interrupt();
    }
}
