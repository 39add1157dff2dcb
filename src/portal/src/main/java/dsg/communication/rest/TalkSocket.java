package dsg.communication.rest;

import dsg.platform.socket.SocketCaller;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A browser's line: JSON texts in both directions, small ones in. What they mean says {@link SocketWork}. */
@ServerEndpoint(TalkSocket.PATH)
public class TalkSocket {

    static final String PATH = "/api/communication/socket";

    private static final Logger LOG = Logger.getLogger(TalkSocket.class.getName());
    private static final String LINE = TalkSocketLine.class.getName();
    private static final int LONGEST = 32 * 1024;
    private static final long IDLE_MILLIS = 90_000;
    private static final long SEND_MILLIS = 20_000;

    @Inject
    SocketWork work;

    /** Without the door's word on who calls nothing is listened to. */
    @OnOpen
    public void open(Session socket) throws IOException {
        if (!(socket.getUserPrincipal() instanceof SocketCaller caller)) {
            socket.close(new CloseReason(CloseReason.CloseCodes.VIOLATED_POLICY, ""));
            return;
        }
        socket.setMaxIdleTimeout(IDLE_MILLIS);
        socket.getAsyncRemote().setSendTimeout(SEND_MILLIS);
        socket.getUserProperties().put(LINE, work.line(socket, caller));
    }

    @OnMessage(maxMessageSize = LONGEST)
    public void message(String text, Session socket) {
        if (socket.getUserProperties().get(LINE) instanceof TalkSocketLine line) {
            work.handle(line, text);
        }
    }

    @OnClose
    public void close(Session socket) {
        if (socket.getUserProperties().get(LINE) instanceof TalkSocketLine line) {
            work.close(line);
        }
    }

    /** Lines break all the time; the browser comes back and says how far it got. */
    @OnError
    public void broken(Session socket, Throwable why) {
        LOG.log(Level.FINE, "A line broke", why);
        close(socket);
    }
}
