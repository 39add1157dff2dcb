package dsg.enrolment.remote;

import dsg.authentication.OpenSessions;
import dsg.platform.access.Caller;
import dsg.platform.access.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The identity checks that are live on this server: hands pictures from the terminal's browser to the office's, and words both ways. It
 * keeps none of them. Before anything is handed on, login, terminal and state are asked again. Both browsers have to reach the same
 * server.
 */
@ApplicationScoped
public class Studio {

    /** The first byte says what a picture is; a JPEG begins as every JPEG does. */
    private static final byte LIVE = 1;

    private static final byte STILL = 2;
    private static final int LARGEST_LIVE = 200_000;
    private static final int LARGEST_STILL = 600_000;
    private static final int LONGEST_TEXT = 500;

    private final Map<UUID, Stage> stages = new ConcurrentHashMap<>();

    @Inject
    OpenSessions sessions;

    @Inject
    CeremonyReading reading;

    /** Who is there. */
    private static final class Stage {
        volatile @Nullable LiveLine terminal;
        volatile @Nullable LiveLine office;
        volatile CeremonyState state;

        Stage(CeremonyState state) {
            this.state = state;
        }
    }

    /** Whoever asks, as their login stands now. */
    public Caller caller(LiveLine line) {
        return sessions.check(line.session(), line.fingerprint(), false);
    }

    /** The terminal's browser is there; the gate has let it in. */
    public void openTerminal(CeremonyRow ceremony, LiveLine line) {
        Stage stage = stage(ceremony);
        stage.terminal = line;
        line.send(state(stage.state));
    }

    /** The office's browser is there. */
    public void openOffice(CeremonyRow ceremony, LiveLine line) {
        Stage stage = stage(ceremony);
        stage.office = line;
        line.send(state(stage.state));
    }

    private Stage stage(CeremonyRow ceremony) {
        Stage stage = stages.computeIfAbsent(ceremony.id(), first -> new Stage(ceremony.state()));
        stage.state = ceremony.state();
        return stage;
    }

    public void close(LiveLine line) {
        stages.values().forEach(stage -> {
            if (line.equals(stage.terminal)) {
                stage.terminal = null;
            }
            if (line.equals(stage.office)) {
                stage.office = null;
            }
        });
        stages.values().removeIf(stage -> stage.terminal == null && stage.office == null);
    }

    /** A picture of the terminal's camera. */
    public void picture(UUID ceremony, LiveLine from, byte[] picture) {
        Stage stage = demand(ceremony, from, true);
        boolean still = picture.length > 0 && picture[0] == STILL;
        if (!isPicture(picture, still ? LARGEST_STILL : LARGEST_LIVE)) {
            throw Refused.invalid("enrolment.live.unreadable");
        }
        LiveLine office = stage.office;
        if (office != null) {
            office.picture(picture, still);
        }
    }

    /** A question of the office's. */
    public void ask(UUID ceremony, LiveLine from, String text) {
        tell(demand(ceremony, from, false).terminal, "question", text);
    }

    /** The registrant's answer. */
    public void answer(UUID ceremony, LiveLine from, String text) {
        tell(demand(ceremony, from, true).office, "answer", text);
    }

    /** The office wants one picture as sharp as the camera makes them. */
    public void still(UUID ceremony, LiveLine from) {
        tell(demand(ceremony, from, false).terminal, "still", "");
    }

    /** The line's browser is there; it is told how far it is. */
    public void meet(UUID ceremony, LiveLine from) {
        caller(from);
        Stage stage = stages.get(ceremony);
        if (stage != null) {
            stage.state = reading.state(ceremony);
            from.send(state(stage.state));
        }
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CeremonyChanged event) {
        Stage stage = stages.get(event.ceremony());
        if (stage != null) {
            stage.state = event.state();
            String told = state(event.state());
            LiveLine terminal = stage.terminal;
            LiveLine office = stage.office;
            if (terminal != null) {
                terminal.send(told);
            }
            if (office != null) {
                office.send(told);
            }
        }
    }

    private Stage demand(UUID ceremony, LiveLine from, boolean terminal) {
        caller(from);
        Stage stage = stages.get(ceremony);
        if (stage == null || !from.equals(terminal ? stage.terminal : stage.office) || !stage.state.isWatched()) {
            throw Refused.conflict("enrolment.remote.step");
        }
        return stage;
    }

    private static void tell(@Nullable LiveLine to, String what, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw Refused.invalid("enrolment.live.long", LONGEST_TEXT);
        }
        if (to == null) {
            throw Refused.unavailable("enrolment.live.alone");
        }
        to.send(Json.createObjectBuilder()
                .add("is", what)
                .add("text", text)
                .build()
                .toString());
    }

    private static boolean isPicture(byte[] picture, int most) {
        return picture.length > 4
                && picture.length <= most
                && (picture[0] == LIVE || picture[0] == STILL)
                && picture[1] == (byte) 0xFF
                && picture[2] == (byte) 0xD8
                && picture[3] == (byte) 0xFF;
    }

    private static String state(CeremonyState state) {
        return Json.createObjectBuilder()
                .add("is", "state")
                .add("state", state.name())
                .add("watched", state.isWatched())
                .build()
                .toString();
    }
}
