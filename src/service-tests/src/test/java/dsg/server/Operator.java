package dsg.server;

import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Has the operator's program read the audit log's months again and again while a class's tests run, as it does with each backup. */
public final class Operator implements BeforeAllCallback, AfterAllCallback {

    private static final Logger LOG = Logger.getLogger(Operator.class.getName());
    private static final boolean IN_SERVER = System.getProperty("jboss.server.base.dir") != null;
    private static final long PAUSE_NANOS = 300_000_000;

    private @Nullable Thread reading;

    @Override
    public void beforeAll(ExtensionContext context) {
        if (!IN_SERVER) {
            reading = Thread.ofPlatform().daemon().start(Operator::read);
        }
    }

    private static void read() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                RunningGateway.gateway().backups().readMonths();
            } catch (RuntimeException away) {
                LOG.log(Level.INFO, "The months could not be read", away);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws InterruptedException {
        Thread thread = reading;
        if (thread != null) {
            thread.interrupt();
            thread.join();
        }
    }
}
