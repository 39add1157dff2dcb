package dsg.edge.state;

/** How a terminal stands with the register. */
public enum Standing {
    /** Registered: comes in, as far as the policies let it. */
    ADMITTED,
    /** Reaches the security office's channel and nothing else. */
    ISOLATED,
    /** Is let in no more, and cut off from what is running. */
    REVOKED
}
