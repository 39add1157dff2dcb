package dsg.patch;

/** How far a patch has come. */
public enum PatchState {
    PROPOSED,
    APPROVED,
    DECLINED,
    /** The pilot ring gets it. */
    PILOT,
    /** All get it. */
    RELEASED,
    /** Nobody gets it any more; what is installed stays. */
    WITHDRAWN
}
