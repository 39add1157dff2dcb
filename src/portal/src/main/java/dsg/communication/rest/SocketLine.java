package dsg.communication.rest;

import dsg.communication.TalkLine;
import dsg.platform.access.Refused;
import dsg.platform.access.SessionId;
import dsg.platform.view.Messages;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One socket. */
final class SocketLine implements TalkLine {

    private static final Logger LOG = Logger.getLogger(SocketLine.class.getName());

    /** What a browser may send in a breath: so many at once, and one more each second after that (R145). */
    private static final int BURST = 30;

    private static final long SECOND = 1_000_000_000;

    private final Session socket;
    private final TalkCaller caller;
    private final Messages messages;
    private double left = BURST;
    private long countedAt = System.nanoTime();

    SocketLine(Session socket, TalkCaller caller, Messages messages) {
        this.socket = socket;
        this.caller = caller;
        this.messages = messages;
    }

    @Override
    public SessionId session() {
        return caller.session();
    }

    @Override
    public String fingerprint() {
        return caller.fingerprint();
    }

    @Override
    public void send(String json) {
        socket.getAsyncRemote().sendText(json, result -> {
            if (!result.isOK()) {
                close(CloseReason.CloseCodes.CLOSED_ABNORMALLY);
            }
        });
    }

    @Override
    public void end(Refused why) {
        refuse("over", null, why);
        close(CloseReason.CloseCodes.VIOLATED_POLICY);
    }

    /** {@code {"is":"refused","client":…,"code":…,"message":…,"next":…}}: the client's name of what was not done, where it has one. */
    void refuse(@Nullable String client, Refused why) {
        refuse("refused", client, why);
    }

    private void refuse(String what, @Nullable String client, Refused why) {
        Object[] arguments = why.arguments().toArray();
        JsonObjectBuilder answer = Json.createObjectBuilder()
                .add("is", what)
                .add("code", why.code())
                .add("message", messages.text(why.code(), caller.language(), arguments))
                .add("next", messages.text(why.code() + ".next", caller.language(), arguments))
                .add("again", why.kind().mayPass());
        if (client != null) {
            answer.add("client", client);
        }
        send(answer.build().toString());
    }

    /** Whether it has sent more than anybody types. */
    synchronized boolean isTooBusy() {
        long now = System.nanoTime();
        left = Math.min(BURST, left + (double) (now - countedAt) / SECOND);
        countedAt = now;
        if (left < 1) {
            return true;
        }
        left--;
        return false;
    }

    void close(CloseReason.CloseCode code) {
        try {
            socket.close(new CloseReason(code, ""));
        } catch (IOException alreadyGone) {
            LOG.log(Level.FINE, "A line was gone already", alreadyGone);
        }
    }
}
