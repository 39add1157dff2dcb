package dsg.demonstration;

import dsg.terminal.TerminalKeys;

/**
 * A terminal whose keys the operator's program has made.
 *
 * @param organisation the code of the organisation that it belongs to
 * @param revoked whether it shall be one that is no longer registered
 * @param keys of its browser and of its agent
 */
public record TerminalEntry(String name, String organisation, boolean revoked, TerminalKeys keys) {}
