package dsg.destruction;

/** How far a destruction is. */
public enum DestructionState {
    /** The time has come; nobody has asked for it yet. */
    DUE,
    /** Asked for, not decided. */
    PROPOSED,
    /** Decided; it happens within seconds. */
    DECIDED,
    DESTROYED
}
