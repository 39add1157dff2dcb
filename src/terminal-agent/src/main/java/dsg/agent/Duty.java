package dsg.agent;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One thing that the agent does as the gateway's policy says. All methods of all duties are called by one thread, one after the other, so
 * none may wait for long; what they throw is told to the gateway and shuts nothing else down.
 */
public interface Duty {

    /** Of its part of the policy. */
    String name();

    /**
     * Brings about what the policy says: at the agent's start with the policy that was kept, then with each new one.
     *
     * @param part an empty object where the policy says nothing about it, which allows nothing
     */
    void apply(JsonObject part);

    /** The policy is too old, or there was never one: what may not stay open without it is shut. */
    void withhold();

    /** How often {@link #run} is called; empty for never. */
    default Optional<Duration> every() {
        return Optional.empty();
    }

    /** Does what has to be done again and again. */
    default void run() {
        // nothing of the kind
    }

    /** Whether it does something now that the terminal must not be switched off for; asked by any thread, at any time. */
    default boolean isBusy() {
        return false;
    }

    /** What the status window says of it; called by the threads of pages, at any time. */
    default List<Shown> shown() {
        return List.of();
    }
}
