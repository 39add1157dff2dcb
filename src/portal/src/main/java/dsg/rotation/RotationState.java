package dsg.rotation;

/** The life of one renewal. */
public enum RotationState {
    /** Asked for, not decided. */
    ASKED,
    /** Decided; the new key is made next. */
    DECIDED,
    /** The new key wraps what comes; what was there follows. */
    REWRAPPING,
    /** Nothing needs the former key but backups. */
    REWRAPPED,
    /** The former key is destroyed. */
    RETIRED,
    /** Declined, withdrawn, or overtaken by the destruction of all keys of the contract. */
    CALLED_OFF;

    boolean isOpen() {
        return this != RETIRED && this != CALLED_OFF;
    }
}
