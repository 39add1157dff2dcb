package dsg.firewall;

/** How far a policy has come. */
public enum PolicyState {
    PROPOSED,
    APPROVED,
    DECLINED,
    WITHDRAWN,
    /** Was in force, and was ended before its time. */
    ENDED
}
