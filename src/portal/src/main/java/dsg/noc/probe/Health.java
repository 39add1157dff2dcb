package dsg.noc.probe;

/** How a target is. */
public enum Health {
    UP,
    DOWN,
    /** Nobody can tell: as little well as what is down, and no fault either. */
    UNKNOWN
}
