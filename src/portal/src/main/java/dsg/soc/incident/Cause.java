package dsg.soc.incident;

/** Why it happened, as its closing says. */
public enum Cause {
    ATTACK,
    MISUSE,
    MISTAKE,
    FAULT,
    /** It was none after all. */
    NONE,
    DRILL,
    UNKNOWN
}
