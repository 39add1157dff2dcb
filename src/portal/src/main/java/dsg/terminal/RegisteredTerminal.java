package dsg.terminal;

import dsg.platform.access.OrganisationId;
import dsg.platform.access.TerminalId;
import dsg.protocol.TerminalStatus;

/** A terminal as the other services know it. */
public record RegisteredTerminal(TerminalId id, String name, OrganisationId organisation, TerminalStatus status) {}
