package dsg.line;

import java.time.Instant;

/**
 * Something that an edge saw.
 *
 * @param terminal its name; empty where none is known
 */
public record SightingRow(String edge, Instant at, String kind, String terminal, String facts) {}
