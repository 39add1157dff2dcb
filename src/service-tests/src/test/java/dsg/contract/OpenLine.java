package dsg.contract;

import dsg.server.Visitor;
import java.net.http.WebSocket;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A browser's open line into a room, and all that has come by it. */
final class OpenLine {

    private static final int PATIENCE_SECONDS = 20;

    private final String room;
    private final Ear ear;
    private final WebSocket socket;

    private OpenLine(String room, Ear ear, WebSocket socket) {
        this.room = room;
        this.ear = ear;
        this.socket = socket;
    }

    /** Opens it and waits until everything in the room has been shown. */
    static OpenLine into(String room, Visitor visitor, Clock clock) throws InterruptedException {
        Ear ear = new Ear(clock);
        OpenLine line = new OpenLine(room, ear, visitor.line("/api/communication/socket", ear));
        line.say("{\"do\":\"open\",\"room\":\"%s\",\"after\":0}".formatted(room));
        line.hear("\"is\":\"entries\"");
        return line;
    }

    void send(String text) {
        say("{\"do\":\"send\",\"room\":\"%s\",\"client\":\"%s\",\"text\":\"%s\"}"
                .formatted(room, UUID.randomUUID(), text));
    }

    /** The next message that says this; what comes before it is passed over. */
    String hear(String what) throws InterruptedException {
        while (true) {
            String next = ear.news.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("never heard " + what + " but " + ear.heard);
            }
            if (next.contains(what)) {
                return next;
            }
        }
    }

    /** Everything so far. */
    List<String> heard() {
        return ear.heard;
    }

    /** When the portal closed it, by the clock that it was made with. */
    Instant closedAt() {
        return ear.closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** A line that has been closed a moment ago takes nothing any more. */
    private void say(String json) {
        socket.sendText(json, true).exceptionally(gone -> socket).join();
    }

    private static final class Ear implements WebSocket.Listener {
        private final Clock clock;
        private final StringBuilder part = new StringBuilder();
        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final BlockingQueue<String> news = new LinkedBlockingQueue<>();
        private final CompletableFuture<Instant> closed = new CompletableFuture<>();

        Ear(Clock clock) {
            this.clock = clock;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket line, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                heard.add(part.toString());
                news.add(part.toString());
                part.setLength(0);
            }
            line.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket line, int code, String reason) {
            closed.complete(clock.instant());
            return null;
        }
    }
}
