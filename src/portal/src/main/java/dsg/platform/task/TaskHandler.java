package dsg.platform.task;

import java.time.Duration;
import java.util.UUID;

/**
 * A service's part in what happens later; one bean for each kind, found by CDI. It may be called again for the same task after a
 * crash, so it must come to the same end.
 */
public interface TaskHandler {

    /** What its tasks are called, {@code service.what-happens}. */
    String kind();

    /** Makes it happen, in the transaction in which it is noted as done; what it throws undoes that and has it tried again. */
    void run(Occasion task);

    /** How long after this many failed tries, one at least, the next one comes. */
    default Duration pauseAfter(int failures) {
        return Pause.doubled(failures);
    }

    /** Whether its tasks can be done at present; where not, they wait untried, and nobody is told that they are late. */
    default boolean isReady() {
        return true;
    }

    /** How many threads of its own it has on each server, where it waits for others or is done in the order of its tasks; 0: it shares. */
    default int threads() {
        return 0;
    }

    /**
     * One task at the moment it happens.
     *
     * @param id the same for every try
     * @param key what it is about, in the words of its service
     * @param failures tries before this one
     */
    record Occasion(UUID id, String key, int failures) {}
}
