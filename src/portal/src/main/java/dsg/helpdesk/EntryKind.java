package dsg.helpdesk;

/** What stands in a ticket. */
public enum EntryKind {
    QUESTION,
    ANSWER,
    /** For the desks only: the database shows it to nobody else. */
    NOTE,
    EVENT
}
