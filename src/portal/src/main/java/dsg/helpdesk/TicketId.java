package dsg.helpdesk;

import java.util.UUID;

/** Names a ticket. */
public record TicketId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
