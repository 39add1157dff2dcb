package dsg.communication;

import dsg.authentication.OpenSessions;
import dsg.platform.access.Caller;
import dsg.platform.access.Refused;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The open lines of this server. Each has got a room's entries up to some number and fetches what comes after it, so that nothing is
 * left out and nothing comes twice, whichever server an entry was added on. Before anything is sent the login, the terminal and the
 * membership are asked again.
 */
@ApplicationScoped
public class TalkLines {

    private static final Logger LOG = Logger.getLogger(TalkLines.class.getName());

    /** More than one person's terminals have. */
    private static final int MOST_OF_A_SESSION = 10;

    private final Map<TalkLine, Place> lines = new ConcurrentHashMap<>();

    @Inject
    OpenSessions sessions;

    @Inject
    TalkReading reading;

    @Resource
    ManagedExecutorService executor;

    /** Where a line is. */
    private static final class Place {
        final RoomId room;
        long sent;

        Place(RoomId room, long sent) {
            this.room = room;
            this.sent = sent;
        }
    }

    /**
     * Whoever asks, as their login stands now.
     *
     * @param activity whether this counts against the idle time
     */
    public Caller caller(TalkLine line, boolean activity) {
        return sessions.check(line.session(), line.fingerprint(), activity);
    }

    /** From now on the line gets what is added to the room after this number. */
    public void open(TalkLine line, RoomId room, long sent) {
        long others = lines.keySet().stream()
                .filter(other -> !other.equals(line) && other.session().equals(line.session()))
                .count();
        if (others >= MOST_OF_A_SESSION) {
            throw Refused.tooMany("communication.lines");
        }
        lines.put(line, new Place(room, sent));
        deliver(line);
    }

    public void close(TalkLine line) {
        lines.remove(line);
    }

    /** The line's browser is there; it is told who else is. */
    public void meet(TalkLine line) {
        Place place = lines.get(line);
        if (place != null) {
            line.send(TalkJson.online(reading.meet(caller(line, false), place.room)));
        }
    }

    /** Tells the others in the line's room that somebody is writing. */
    public void typing(TalkLine line) {
        Place place = lines.get(line);
        if (place != null) {
            String typing = TalkJson.typing(caller(line, false).name());
            lines.forEach((other, there) -> {
                if (!other.equals(line) && there.room.equals(place.room)) {
                    other.send(typing);
                }
            });
        }
    }

    void added(@Observes(during = TransactionPhase.AFTER_SUCCESS) RoomChanged event) {
        lines.forEach((line, place) -> {
            if (place.room.equals(event.room())) {
                executor.execute(() -> deliver(line));
            }
        });
    }

    /** Other servers add too, and logins end without a word. */
    void look() {
        if (lines.isEmpty()) {
            return;
        }
        List<RoomId> rooms =
                lines.values().stream().map(place -> place.room).distinct().toList();
        Map<RoomId, Long> last = reading.last(rooms);
        lines.forEach((line, place) -> {
            if (last.getOrDefault(place.room, 0L) > place.sent) {
                deliver(line);
            } else {
                ask(line);
            }
        });
    }

    private void ask(TalkLine line) {
        try {
            caller(line, false);
        } catch (Refused over) {
            end(line, over);
        }
    }

    private void deliver(TalkLine line) {
        Place place = lines.get(line);
        if (place == null) {
            return;
        }
        synchronized (place) {
            try {
                List<EntryRow> rows = reading.after(caller(line, false), place.room, place.sent);
                if (!rows.isEmpty()) {
                    line.send(TalkJson.entries(rows));
                    place.sent = rows.getLast().sequence();
                }
            } catch (Refused over) {
                end(line, over);
            } catch (RuntimeException failure) {
                // nothing is lost: what was not sent still comes after the same number
                LOG.log(Level.WARNING, "A room could not be read for an open line", failure);
            }
        }
    }

    private void end(TalkLine line, Refused why) {
        if (why.kind().mayPass()) {
            return;
        }
        lines.remove(line);
        line.end(why);
    }
}
