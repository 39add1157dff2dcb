package dsg.soc.incident;

import java.time.Instant;

/**
 * Something of the time line on the screen.
 *
 * @param name of who did it; empty for what the gateway did
 * @param text of an event the key of its words
 * @param about what the event was about; empty where there is nothing
 */
public record ItemRow(ItemKind kind, String name, Instant at, String text, String about) {}
