package dsg.enrolment.rest;

import dsg.enrolment.remote.CeremonyRow;
import dsg.enrolment.remote.IdentityChecks;
import dsg.enrolment.remote.Studio;
import dsg.enrolment.remote.Witnessing;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.view.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.StringReader;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Does what browsers say on a live line: {@code {"do":"terminal","ceremony":…}} or {@code {"do":"office",…}} first, which the gate lets
 * in or does not; then {@code answer}, {@code ask}, {@code still} and {@code ping}, and pictures.
 */
@ApplicationScoped
public class LiveWork {

    private static final Logger LOG = Logger.getLogger(LiveWork.class.getName());

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

    LiveSocketLine line(Session socket, LiveCaller caller) {
        return new LiveSocketLine(socket, caller, messages);
    }

    void close(LiveSocketLine line) {
        studio.close(line);
    }

    @ActivateRequestContext
    void handle(LiveSocketLine line, String text) {
        on(line, () -> {
            JsonObject message = parse(text);
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
        on(line, () -> studio.picture(ceremony(line), line, picture));
    }

    /** What may throw. */
    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    @FunctionalInterface
    private interface Opening {
        CeremonyRow show(UUID id);
    }

    /** What is refused is said on the line; what no page of ours says closes it. */
    private static void on(LiveSocketLine line, Work work) {
        try {
            if (line.isTooBusy()) {
                throw Refused.tooMany("enrolment.live.busy");
            }
            work.run();
        } catch (Refused refused) {
            line.refuse(refused);
        } catch (IllegalArgumentException | ClassCastException | NullPointerException | JsonException unreadable) {
            LOG.log(Level.FINE, "A live line said what no page of ours says", unreadable);
            line.refuse(Refused.invalid("enrolment.live.unreadable"));
            line.close(CloseReason.CloseCodes.CANNOT_ACCEPT);
        } catch (Exception failure) {
            LOG.log(Level.WARNING, "A live line's wish failed", failure);
            line.refuse(Refused.unavailable("enrolment.live.failed"));
        }
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

    private static JsonObject parse(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
