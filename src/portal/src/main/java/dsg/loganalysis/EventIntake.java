package dsg.loganalysis;

import dsg.loganalysis.source.Told;
import dsg.platform.access.Refused;
import dsg.platform.access.SystemTask;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;

/** Takes in what peers bring. */
@Stateless
public class EventIntake {

    @Inject
    LogWriter writer;

    @Inject
    LogSources sources;

    /**
     * Stores those that are new.
     *
     * @param stream what is numbered together, in the source's words
     * @return the highest number that need not be brought again
     */
    @SystemTask("a peer server with events")
    public long take(String source, String stream, List<NewEvent> events) {
        demandShipped(source);
        return writer.append(source, stream, events);
    }

    /**
     * Stores those that are new, which another service has taken from a peer of its own.
     *
     * @param first the number of the first of them
     * @param events as {@link Told} reads them
     */
    @SystemTask("events that another service was told")
    public long told(String source, String stream, long first, List<JsonObject> events) {
        demandShipped(source);
        return writer.append(
                source,
                stream,
                IntStream.range(0, events.size())
                        .mapToObj(place -> {
                            Told event = new Told(events.get(place));
                            return new NewEvent(
                                    first + place, event.time().orElse(null), event.columns(source), event.raw());
                        })
                        .toList());
    }

    /** The highest number of this stream that need not be brought. */
    @SystemTask("a peer server that wants to know where to go on")
    public long counter(String source, String stream) {
        demandShipped(source);
        return sources.counter(source, stream);
    }

    private void demandShipped(String source) {
        if (!sources.isShipped(source)) {
            throw Refused.notFound("loganalysis.source.unknown");
        }
    }
}
