package dsg.configuration;

import java.time.Instant;

/**
 * Something that was done on a terminal.
 *
 * @param at by the terminal's clock
 * @param person the account there
 * @param activity in the agent's words: {@code CREATE}, {@code WRITE}, {@code DELETE}, {@code RENAME} …
 * @param object what it was done to
 */
public record OperationRow(Instant at, String person, String activity, String object, String program) {}
