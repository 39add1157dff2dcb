package dsg.helpdesk;

import java.time.Instant;

/**
 * An entry of a ticket on the screen.
 *
 * @param text of an event the key of its words, {@code helpdesk.event.…}
 */
public record EntryRow(EntryKind kind, String name, Instant at, String text) {}
