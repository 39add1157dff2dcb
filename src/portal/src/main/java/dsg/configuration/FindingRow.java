package dsg.configuration;

import java.time.Instant;

/**
 * Something that must not be.
 *
 * @param stopped whether the agent has shut it
 * @param told whether it was told beforehand
 */
public record FindingRow(Instant at, FindingKind kind, String item, String detail, boolean stopped, boolean told) {}
