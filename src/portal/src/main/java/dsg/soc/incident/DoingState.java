package dsg.soc.incident;

/** How far an action has come. */
public enum DoingState {
    /** Waits for a second person. */
    PROPOSED,
    DONE,
    DECLINED
}
