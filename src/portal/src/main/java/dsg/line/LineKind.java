package dsg.line;

/** What a site is connected by. */
public enum LineKind {
    /** 6-1. */
    FIXED,
    /** 6-11, for sites that have no fixed line. */
    MOBILE
}
