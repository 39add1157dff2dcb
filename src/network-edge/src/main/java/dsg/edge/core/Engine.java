package dsg.edge.core;

import dsg.edge.state.Broken;
import dsg.edge.state.DesiredState;
import java.util.List;

/** Brings one part of a desired state about, by a real program. */
public interface Engine {

    /** What it is called in reports. */
    String name();

    /** Gets ready, once, before anything is applied. */
    default void open() {}

    /** Ends the programs that it has started; what they have brought about in the kernel stays. */
    default void close() {}

    /**
     * Changes nothing.
     *
     * @throws Broken when the state could not be applied
     */
    void check(DesiredState state);

    /**
     * Brings it about, all or nothing.
     *
     * @throws Broken when it could not, or when what is read back afterwards is something else
     */
    void apply(DesiredState state);

    /** What is not as it was applied; empty where all is. */
    List<String> differences();

    /** What it saw since it was asked the last time. */
    List<Sighting> sightings();
}
