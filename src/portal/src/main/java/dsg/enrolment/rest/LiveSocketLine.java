package dsg.enrolment.rest;

import dsg.enrolment.remote.LiveLine;
import dsg.platform.access.Refused;
import dsg.platform.access.SessionId;
import dsg.platform.view.Messages;
import jakarta.json.Json;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One socket of an identity check. */
final class LiveSocketLine implements LiveLine {

    private static final Logger LOG = Logger.getLogger(LiveSocketLine.class.getName());

    /** More than a camera's page sends: so many at once, and so many each second after that (R145). */
    private static final int BURST = 40;

    private static final int EACH_SECOND = 12;
    private static final double SECOND = 1e9;

    private final Session socket;
    private final LiveCaller caller;
    private final Messages messages;
    private final AtomicBoolean sending = new AtomicBoolean();
    private double left = BURST;
    private long countedAt = System.nanoTime();
    private volatile @Nullable UUID ceremony;

    LiveSocketLine(Session socket, LiveCaller caller, Messages messages) {
        this.socket = socket;
        this.caller = caller;
        this.messages = messages;
    }

    /** What it was opened for; null before. */
    @Nullable
    UUID ceremony() {
        return ceremony;
    }

    void enter(UUID opened) {
        ceremony = opened;
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

    /** While one is on its way, the next live one is left out: a slow line gets fewer, none late. */
    @Override
    public void picture(byte[] picture, boolean asked) {
        if (!sending.compareAndSet(false, true) && !asked) {
            return;
        }
        socket.getAsyncRemote().sendBinary(ByteBuffer.wrap(picture), result -> {
            sending.set(false);
            if (!result.isOK()) {
                close(CloseReason.CloseCodes.CLOSED_ABNORMALLY);
            }
        });
    }

    @Override
    public void end(Refused why) {
        refuse(why);
        close(CloseReason.CloseCodes.VIOLATED_POLICY);
    }

    void refuse(Refused why) {
        Object[] arguments = why.arguments().toArray();
        send(Json.createObjectBuilder()
                .add("is", "refused")
                .add("code", why.code())
                .add("message", messages.text(why.code(), caller.language(), arguments))
                .add("next", messages.text(why.code() + ".next", caller.language(), arguments))
                .build()
                .toString());
    }

    synchronized boolean isTooBusy() {
        long now = System.nanoTime();
        double seconds = (now - countedAt) / SECOND;
        left = Math.min(BURST, left + EACH_SECOND * seconds);
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
            LOG.log(Level.FINE, "A live line was gone already", alreadyGone);
        }
    }
}
