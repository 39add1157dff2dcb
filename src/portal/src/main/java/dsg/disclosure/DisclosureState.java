package dsg.disclosure;

/** How far an order is. */
public enum DisclosureState {
    REQUESTED,
    APPROVED,
    DECLINED,
    WITHDRAWN,
    /** A standing order that is over. */
    ENDED,
    /** It came to more lines than a file may have; a shorter period has to be asked for. */
    TOO_MUCH
}
