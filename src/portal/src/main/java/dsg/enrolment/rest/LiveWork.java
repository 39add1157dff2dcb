package dsg.enrolment.rest;

import dsg.enrolment.remote.CeremonyRow;
import dsg.enrolment.remote.IdentityChecks;
import dsg.enrolment.remote.Studio;
import dsg.enrolment.remote.Witnessing;
import dsg.platform.access.CurrentCaller;
import dsg.platform.socket.SocketCaller;
import dsg.platform.socket.SocketLine;
import dsg.platform.view.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.websocket.Session;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * Does what browsers say on a live line: {@code {"do":"terminal","ceremony":…}} or {@code {"do":"office",…}} first, which the gate lets
 * in or does not; then {@code answer}, {@code ask}, {@code still} and {@code ping}, and pictures.
 */
@ApplicationScoped
public class LiveWork {

    private static final String WORDS = "enrolment.live";

    @Inject
    Studio studio;

    @Inject
    Witnessing witnessing;

    @Inject
    IdentityChecks checks;

    @Inject
    CurrentCaller current;

    @Inject
    Messages messages;

    LiveSocketLine line(Session socket, SocketCaller caller) {
        return new LiveSocketLine(socket, caller, messages);
    }

    void close(LiveSocketLine line) {
        studio.close(line);
    }

    @ActivateRequestContext
    void handle(LiveSocketLine line, String text) {
        line.hear(WORDS, () -> {
            JsonObject message = SocketLine.read(text);
            switch (message.getString("do")) {
                case "terminal" -> studio.openTerminal(opened(line, message, witnessing::show), line);
                case "office" -> studio.openOffice(opened(line, message, checks::show), line);
                case "answer" -> studio.answer(ceremony(line), line, message.getString("text"));
                case "ask" -> studio.ask(ceremony(line), line, message.getString("text"));
                case "still" -> studio.still(ceremony(line), line);
                case "ping" -> studio.meet(ceremony(line), line);
                default -> throw new IllegalArgumentException();
            }
        });
    }

    @ActivateRequestContext
    void picture(LiveSocketLine line, byte[] picture) {
        line.hear(WORDS, () -> studio.picture(ceremony(line), line, picture));
    }

    @FunctionalInterface
    private interface Opening {
        CeremonyRow show(UUID id);
    }

    private CeremonyRow opened(LiveSocketLine line, JsonObject message, Opening opening) throws Exception {
        UUID id = UUID.fromString(message.getString("ceremony"));
        Callable<CeremonyRow> work = () -> opening.show(id);
        CeremonyRow ceremony = current.as(studio.caller(line), work);
        line.enter(id);
        return ceremony;
    }

    private static UUID ceremony(LiveSocketLine line) {
        UUID ceremony = line.ceremony();
        if (ceremony == null) {
            throw new IllegalArgumentException("not opened");
        }
        return ceremony;
    }
}
