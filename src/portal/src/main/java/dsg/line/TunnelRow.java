package dsg.line;

import java.time.Instant;

/**
 * A tunnel.
 *
 * @param cipher as strongSwan calls it
 * @param peer the address of the other end
 * @param in bytes that have come, since its keys were made last
 * @param up whether it was heard lately
 */
public record TunnelRow(
        LineKind kind, String cipher, String peer, long in, long out, Instant since, Instant seenAt, boolean up) {}
