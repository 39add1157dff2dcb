package dsg.dns;

/** How far a change of the block list has come. */
public enum BlockState {
    PROPOSED,
    APPROVED,
    DECLINED,
    WITHDRAWN
}
