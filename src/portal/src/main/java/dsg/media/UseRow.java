package dsg.media;

import java.time.Instant;

/**
 * Something that was put in.
 *
 * @param reason why it was allowed or shut, in the agent's words
 * @param identity maker, product, serial number and model, as it said itself
 * @param done whether the agent could do what it wanted to
 */
public record UseRow(Instant at, String reason, String identity, long bytes, boolean done) {

    public boolean isAllowed() {
        return reason.equals("ALLOWED");
    }
}
