package dsg.helpdesk;

import java.util.List;

/**
 * One ticket with what stands in it.
 *
 * @param own whether the caller asked it
 * @param atDesk whether the caller answers it
 */
public record TicketPage(TicketRow row, List<EntryRow> entries, boolean own, boolean atDesk) {}
