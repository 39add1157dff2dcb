package dsg.patch;

import java.util.UUID;

/** A terminal that may be in the pilot ring. */
public record PilotChoice(UUID terminal, String name, String organisation, boolean pilot) {}
