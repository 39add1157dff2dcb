package dsg.fileshare.area;

/** What becomes of files that have to go (R63, R67). */
public enum RemovalKind {
    DELETION,
    /** To the area of another contract of the same company. */
    MOVE
}
