package dsg.configuration;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Requests of agents that wait on this server for a newer policy: one for each terminal, woken when something has changed. Nobody's
 * thread waits with them.
 */
@ApplicationScoped
public class HeldRequests {

    private final Map<String, Runnable> waiting = new ConcurrentHashMap<>();

    @Resource
    ManagedExecutorService executor;

    /**
     * Has this done once something may have changed; what waited for the same terminal before is done at once.
     *
     * @param fingerprint of the terminal's certificate
     * @param answer asks anew, and answers whatever it is told; may be run more than once
     */
    public void hold(String fingerprint, Runnable answer) {
        Runnable before = waiting.put(fingerprint, answer);
        if (before != null) {
            executor.execute(before);
        }
    }

    /** Nobody waits for this any more. */
    public void release(String fingerprint, Runnable answer) {
        waiting.remove(fingerprint, answer);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) PolicyChanged changed) {
        // whose it is stands in the register; to ask for all is cheaper than to look each up
        List.copyOf(waiting.values()).forEach(executor::execute);
    }
}
