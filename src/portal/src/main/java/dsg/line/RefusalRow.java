package dsg.line;

import java.time.Instant;

/**
 * Somebody whom a router did not let pass.
 *
 * @param site of the company that looks
 * @param terminal its name; empty where it is not the company's
 */
public record RefusalRow(String site, Instant at, String kind, String terminal, String facts) {}
