package dsg.benchmarks;

import java.util.List;

/** A server that takes and gives files over TLS. */
interface Contender {

    String name();

    /** Every process whose CPU time counts. */
    List<ProcessTree> processes();

    /** Called before each upload, outside of what is measured. */
    default void prepare() {}

    /** Stores all files of the payload; throws when one was not taken. */
    void upload(Payload payload);

    /** Reads all files of the payload that was uploaded last; throws when one did not come whole. */
    void download(Payload payload);

    /** Compares what the server gives back with what it was given, byte by byte. */
    void verify(Payload payload);

    /** Whether the answer to an upload comes before others can see the file. */
    default boolean publishesLater() {
        return false;
    }

    /** Waits until everything uploaded can be downloaded. */
    default void awaitPublication(Payload payload) {}

    /** Finds out, outside of what is measured, where the files can be downloaded. */
    default void locate(Payload payload) {}

    /** Frees the disk of what was uploaded. */
    void forget();
}
