package dsg.threat;

import java.util.UUID;

/** A terminal that can be isolated. */
public record TerminalChoice(UUID terminal, String name, String organisation) {}
