package dsg.helpdesk;

/** How far a ticket is. */
public enum TicketState {
    RECEIVED,
    IN_HAND,
    /** Answered; the asker closes it, or asks again. */
    ANSWERED,
    CLOSED;

    /** Whether the desk has to do something. */
    public boolean isWaiting() {
        return this == RECEIVED || this == IN_HAND;
    }
}
