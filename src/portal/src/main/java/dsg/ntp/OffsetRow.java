package dsg.ntp;

import java.time.Instant;

/**
 * A clock as it was measured last.
 *
 * @param terminal its name; empty where it is a source or another server
 * @param millis how far the edge's clock was before it
 * @param reached whether it answered
 * @param off whether that is more than allowed
 */
public record OffsetRow(
        String edge, String address, String terminal, long millis, boolean reached, boolean off, Instant seenAt) {}
