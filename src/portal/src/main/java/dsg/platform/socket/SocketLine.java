package dsg.platform.socket;

import dsg.platform.access.Refused;
import dsg.platform.access.SessionId;
import dsg.platform.view.Messages;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.websocket.CloseReason;
import jakarta.websocket.SendHandler;
import jakarta.websocket.Session;
import java.io.IOException;
import java.io.StringReader;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One socket. A socket's messages are heard one after the other. */
public abstract class SocketLine {

    private static final Logger LOG = Logger.getLogger(SocketLine.class.getName());

    private final Session socket;
    private final SocketCaller caller;
    private final Messages messages;
    private final SocketPace pace;
    private @Nullable String client;

    /** What a browser wants done. */
    @FunctionalInterface
    public interface Wish {
        void run() throws Exception;
    }

    protected SocketLine(Session socket, SocketCaller caller, Messages messages, SocketPace pace) {
        this.socket = socket;
        this.caller = caller;
        this.messages = messages;
        this.pace = pace;
    }

    /** The login that it was opened in. */
    public SessionId session() {
        return caller.session();
    }

    /** Of the terminal's certificate on this connection. */
    public String fingerprint() {
        return caller.fingerprint();
    }

    /**
     * Does what the browser wants. What is refused is said on the line; what no page of ours says closes it.
     *
     * @param service whose words are {@code service.busy}, {@code service.unreadable} and {@code service.failed}
     */
    public void hear(String service, Wish wish) {
        client = null;
        try {
            if (pace.isTooBusy()) {
                throw Refused.tooMany(service + ".busy");
            }
            wish.run();
        } catch (Refused refused) {
            refuse(refused);
        } catch (IllegalArgumentException | ClassCastException | NullPointerException | JsonException unreadable) {
            LOG.log(Level.FINE, "A line said what no page of ours says", unreadable);
            refuse(Refused.invalid(service + ".unreadable"));
            close(CloseReason.CloseCodes.CANNOT_ACCEPT);
        } catch (Exception failure) {
            LOG.log(Level.WARNING, "A line's wish failed", failure);
            refuse(Refused.unavailable(service + ".failed"));
        }
    }

    /** What the browser calls the thing that it wants done, so that it knows what was refused. */
    public void names(@Nullable String wished) {
        client = wished;
    }

    /** Sends a message of the protocol; a line that takes nothing any more closes itself. */
    public void send(String json) {
        socket.getAsyncRemote().sendText(json, closesUnlessSent());
    }

    /** Says why, as {@code over}, and closes. */
    public void end(Refused why) {
        say("over", null, why);
        close(CloseReason.CloseCodes.VIOLATED_POLICY);
    }

    /** {@code {"is":"refused","client":…,"code":…,"message":…,"next":…}}: the client's name of what was not done, where it has one. */
    void refuse(Refused why) {
        say("refused", client, why);
    }

    protected void close(CloseReason.CloseCode code) {
        try {
            socket.close(new CloseReason(code, ""));
        } catch (IOException alreadyGone) {
            LOG.log(Level.FINE, "A line was gone already", alreadyGone);
        }
    }

    protected Session socket() {
        return socket;
    }

    protected SendHandler closesUnlessSent() {
        return result -> {
            if (!result.isOK()) {
                close(CloseReason.CloseCodes.CLOSED_ABNORMALLY);
            }
        };
    }

    public static JsonObject read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private void say(String what, @Nullable String named, Refused why) {
        Object[] arguments = why.arguments().toArray();
        JsonObjectBuilder answer = Json.createObjectBuilder()
                .add("is", what)
                .add("code", why.code())
                .add("message", messages.text(why.code(), caller.language(), arguments))
                .add("next", messages.text(why.code() + ".next", caller.language(), arguments))
                .add("again", why.kind().mayPass());
        if (named != null) {
            answer.add("client", named);
        }
        send(answer.build().toString());
    }
}
