package dsg.enrolment.rest;

import dsg.enrolment.remote.LiveLine;
import dsg.platform.socket.SocketCaller;
import dsg.platform.socket.SocketLine;
import dsg.platform.socket.SocketPace;
import dsg.platform.view.Messages;
import jakarta.websocket.SendHandler;
import jakarta.websocket.Session;
import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One socket of an identity check. */
final class LiveSocketLine extends SocketLine implements LiveLine {

    /** More than a camera's page sends. */
    private static final int BURST = 40;

    private static final int EACH_SECOND = 12;

    private final AtomicBoolean sending = new AtomicBoolean();
    private volatile @Nullable UUID ceremony;

    LiveSocketLine(Session socket, SocketCaller caller, Messages messages) {
        super(socket, caller, messages, new SocketPace(BURST, EACH_SECOND));
    }

    /** What it was opened for; null before. */
    @Nullable
    UUID ceremony() {
        return ceremony;
    }

    void enter(UUID opened) {
        ceremony = opened;
    }

    /** While one is on its way, the next live one is left out: a slow line gets fewer, none late. */
    @Override
    public void picture(byte[] picture, boolean asked) {
        if (!sending.compareAndSet(false, true) && !asked) {
            return;
        }
        SendHandler sent = closesUnlessSent();
        socket().getAsyncRemote().sendBinary(ByteBuffer.wrap(picture), result -> {
            sending.set(false);
            sent.onResult(result);
        });
    }
}
