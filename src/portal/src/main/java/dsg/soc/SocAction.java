package dsg.soc;

/**
 * Something that can be done because of an incident; one bean for each, found by CDI. Whatever it does passes the gate of the service
 * that does it, as the person who asks or, where two decide, as the second of them.
 */
public interface SocAction {

    /** What it is called, {@code suspend-account}; its words are {@code soc.action.<kind>}. */
    String kind();

    /** What it is done to. */
    EntityKind target();

    /** Whether somebody else has to agree before it is done: what lets in again, and what cannot be undone. */
    boolean needsSecond();

    /** Whether it contains the incident, so that the time to contain is counted up to it. */
    boolean contains();

    /**
     * Does it, in the transaction in which it is noted as done.
     *
     * @param target by its identifier, as its kind says
     * @throws dsg.platform.access.Refused where it cannot be done
     */
    void run(String target, String reason);
}
