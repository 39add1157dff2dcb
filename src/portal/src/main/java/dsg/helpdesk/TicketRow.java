package dsg.helpdesk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket in a list.
 *
 * @param overdue no answer by the time it was due
 * @param assignee empty while nobody has it
 */
public record TicketRow(
        TicketId id,
        TicketNumber number,
        Queue queue,
        Channel channel,
        TicketState state,
        Priority priority,
        String subject,
        String askerName,
        String askerReach,
        Instant openedAt,
        Instant dueAt,
        boolean overdue,
        String assignee,
        @Nullable Instant answeredAt,
        @Nullable Instant closedAt,
        @Nullable Integer satisfaction,
        @Nullable String satisfactionWords) {}
