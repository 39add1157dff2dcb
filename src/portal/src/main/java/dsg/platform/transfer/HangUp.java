package dsg.platform.transfer;

import io.undertow.server.AbstractServerConnection;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.ServerConnection;
import io.undertow.servlet.handlers.ServletRequestContext;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xnio.Options;

/** Ends a connection in the middle of a transfer, so that not even what the system still holds for it goes out. */
public final class HangUp {

    private static final Logger LOG = Logger.getLogger(HangUp.class.getName());

    private HangUp() {}

    /** On the connection of the request that this thread answers. */
    public static void now() {
        on(ServletRequestContext.requireCurrent().getExchange());
    }

    /**
     * Only ever in the thread that works for the connection: where two close one at the same time, each may leave it to the other, and it
     * stays open for good.
     */
    static void on(HttpServerExchange exchange) {
        ServerConnection connection = exchange.getConnection();
        forgetWait(connection);
        try {
            connection.setOption(Options.CLOSE_ABORT, true);
            connection.close();
        } catch (IOException gone) {
            LOG.log(Level.FINE, "A connection that was to be ended had gone", gone);
        }
        // the system lets go of it only when the thread that watches it looks again, and nothing else may make it do so
        // for long
        connection.getIoThread().execute(() -> {});
    }

    /**
     * A wait that was interrupted leaves the connection with the selector of the thread that waited, and as long as one has it, the system
     * does not close it. A wait that ends by itself takes it back.
     */
    private static void forgetWait(ServerConnection connection) {
        try {
            if (connection instanceof AbstractServerConnection own) {
                own.getChannel().getSinkChannel().awaitWritable(1, TimeUnit.MILLISECONDS);
            }
        } catch (IOException stopping) {
            LOG.log(Level.FINE, "A connection that is ended could not be waited for", stopping);
        }
    }
}
