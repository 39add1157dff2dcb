package dsg.terminal;

import dsg.platform.access.TerminalId;

/** Event: this terminal may no longer be used; whoever works on it is to be shut out now. */
public record TerminalRevoked(TerminalId terminal) {}
