package dsg.communication.rest;

import dsg.communication.Conversations;
import dsg.communication.EntryRow;
import dsg.communication.NewMessage;
import dsg.communication.RoomId;
import dsg.communication.TalkJson;
import dsg.communication.TalkLines;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.socket.SocketCaller;
import dsg.platform.socket.SocketLine;
import dsg.platform.view.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.websocket.Session;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Does what browsers ask for on a line: {@code {"do":"open","room":…,"after":…}}, {@code send}, {@code edit}, {@code remove},
 * {@code read}, {@code typing}, {@code ping}. For every one of them the login, the terminal and the membership are asked anew.
 */
@ApplicationScoped
public class SocketWork {

    @Inject
    Conversations conversations;

    @Inject
    TalkLines lines;

    @Inject
    CurrentCaller current;

    @Inject
    Messages messages;

    TalkSocketLine line(Session socket, SocketCaller caller) {
        return new TalkSocketLine(socket, caller, messages);
    }

    void close(TalkSocketLine line) {
        lines.close(line);
    }

    @ActivateRequestContext
    void handle(TalkSocketLine line, String text) {
        line.hear("communication", () -> {
            JsonObject message = SocketLine.read(text);
            line.names(message.getString("client", null));
            answer(line, message);
        });
    }

    private void answer(TalkSocketLine line, JsonObject message) throws Exception {
        switch (message.getString("do")) {
            case "open" -> open(line, message);
            case "send" ->
                sent(
                        line,
                        () -> conversations.send(
                                room(message),
                                new NewMessage(client(message), message.getString("text"), number(message, "about"))));
            case "edit" ->
                sent(
                        line,
                        () -> conversations.edit(
                                room(message), about(message), client(message), message.getString("text")));
            case "remove" -> sent(line, () -> conversations.remove(room(message), about(message), client(message)));
            case "read" ->
                as(line, true, () -> {
                    conversations.read(
                            room(message), message.getJsonNumber("sequence").longValueExact());
                    return true;
                });
            case "typing" -> lines.typing(line);
            case "ping" -> lines.meet(line);
            default -> throw new IllegalArgumentException();
        }
    }

    /** What the browser has not seen yet comes first, then whatever is added. */
    private void open(TalkSocketLine line, JsonObject message) throws Exception {
        RoomId room = room(message);
        long after = message.getJsonNumber("after").longValueExact();
        List<EntryRow> missed = as(line, true, () -> conversations.after(room, after));
        line.send(TalkJson.entries(missed));
        lines.open(line, room, missed.isEmpty() ? after : missed.getLast().sequence());
        lines.meet(line);
    }

    private void sent(TalkSocketLine line, Callable<EntryRow> work) throws Exception {
        line.send(TalkJson.sent(as(line, true, work)));
    }

    private <T> T as(TalkSocketLine line, boolean activity, Callable<T> work) throws Exception {
        Caller caller = lines.caller(line, activity);
        return current.as(caller, work);
    }

    private static RoomId room(JsonObject message) {
        return RoomId.of(message.getString("room"));
    }

    private static UUID client(JsonObject message) {
        return UUID.fromString(message.getString("client"));
    }

    private static long about(JsonObject message) {
        return message.getJsonNumber("about").longValueExact();
    }

    private static @Nullable Long number(JsonObject message, String name) {
        return message.containsKey(name) && !message.isNull(name)
                ? (Long) message.getJsonNumber(name).longValueExact()
                : null;
    }
}
