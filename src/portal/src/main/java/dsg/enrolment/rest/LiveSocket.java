package dsg.enrolment.rest;

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

/** A browser's line into an identity check: pictures as binary messages, words as JSON. What they mean says {@link LiveWork}. */
@ServerEndpoint(LiveSocket.PATH)
public class LiveSocket {

    static final String PATH = "/api/enrolment/live";

    private static final Logger LOG = Logger.getLogger(LiveSocket.class.getName());
    private static final String LINE = LiveSocketLine.class.getName();
    private static final int LONGEST = 8 * 1024;
    private static final int LARGEST = 640 * 1024;
    private static final long IDLE_MILLIS = 30_000;
    private static final long SEND_MILLIS = 10_000;

    @Inject
    LiveWork work;

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
        if (socket.getUserProperties().get(LINE) instanceof LiveSocketLine line) {
            work.handle(line, text);
        }
    }

    @OnMessage(maxMessageSize = LARGEST)
    public void picture(byte[] picture, Session socket) {
        if (socket.getUserProperties().get(LINE) instanceof LiveSocketLine line) {
            work.picture(line, picture);
        }
    }

    @OnClose
    public void close(Session socket) {
        if (socket.getUserProperties().get(LINE) instanceof LiveSocketLine line) {
            work.close(line);
        }
    }

    @OnError
    public void broken(Session socket, Throwable why) {
        LOG.log(Level.FINE, "A live line broke", why);
        close(socket);
    }
}
