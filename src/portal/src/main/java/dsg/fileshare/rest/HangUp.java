package dsg.fileshare.rest;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.ServerConnection;
import java.io.IOException;
import org.xnio.Options;

/** Ends a connection in the middle of a transfer, so that not even what the system still holds for it goes out. */
final class HangUp {

    private HangUp() {}

    /** From whichever thread: whoever waits on the connection is woken by its end. */
    static void on(HttpServerExchange exchange) throws IOException {
        ServerConnection connection = exchange.getConnection();
        connection.setOption(Options.CLOSE_ABORT, true);
        connection.close();
        // the system lets go of it only when the thread that watches it looks again, and nothing else may make it do so
        // for long
        connection.getIoThread().execute(() -> {});
    }
}
