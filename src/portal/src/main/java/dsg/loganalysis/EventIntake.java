package dsg.loganalysis;

import dsg.platform.access.Refused;
import dsg.platform.access.SystemTask;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

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
