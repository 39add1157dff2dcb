package dsg.media;

/** How far a medium is. */
public enum MediumState {
    PROPOSED,
    REGISTERED,
    DECLINED,
    WITHDRAWN,
    REMOVED
}
