package dsg.soc.advisory;

/** How far an advisory has come. */
public enum AdvisoryState {
    /** Waits for a second person. */
    DRAFT,
    PUBLISHED,
    /** It no longer holds. */
    ENDED
}
