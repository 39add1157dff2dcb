package dsg.communication;

/** Who is in a room. */
public enum RoomKind {
    /** Everybody of the contract. */
    CONTRACT,
    /** Everybody of one organisation in the contract. */
    ORGANISATION,
    /** Chosen people of the contract. */
    GROUP,
    /** Two people of the contract. */
    DIRECT
}
