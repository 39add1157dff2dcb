package dsg.hold;

/**
 * A service's word on what is too late to hold, since what would undo it is under way; every bean is asked, found by CDI, in the
 * transaction in which the hold is placed and before it is.
 */
public interface HoldLimit {

    /** Refuses where this thing cannot be held any more. */
    void demandInTime(Held held);
}
