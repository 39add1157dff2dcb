package dsg.helpdesk;

import dsg.helpdesk.attachment.AttachmentRow;
import java.util.List;

/**
 * One ticket with what stands in it.
 *
 * @param own whether the caller asked it
 * @param atDesk whether the caller answers it
 */
public record TicketPage(
        TicketRow row, List<EntryRow> entries, List<AttachmentRow> attachments, boolean own, boolean atDesk) {}
