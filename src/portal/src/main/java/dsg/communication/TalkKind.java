package dsg.communication;

/** What an entry of a room is. Entries are only added; the later ones say what became of a message. */
public enum TalkKind {
    MESSAGE,
    /** Its author's new words for a message. */
    EDIT,
    /** Its author took a message back. */
    REMOVAL,
    /** The security office found a message against order (R142). */
    HIDING
}
