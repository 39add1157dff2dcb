package dsg.communication.rest;

import dsg.communication.TalkLine;
import dsg.platform.socket.SocketCaller;
import dsg.platform.socket.SocketLine;
import dsg.platform.socket.SocketPace;
import dsg.platform.view.Messages;
import jakarta.websocket.Session;

/** One socket into a room. */
final class TalkSocketLine extends SocketLine implements TalkLine {

    private static final int BURST = 30;
    private static final int EACH_SECOND = 1;

    TalkSocketLine(Session socket, SocketCaller caller, Messages messages) {
        super(socket, caller, messages, new SocketPace(BURST, EACH_SECOND));
    }
}
