package dsg.edge.state;

/** What becomes of what no policy allows. Strangers and isolated terminals are refused either way. */
public enum Enforcement {
    /** It is noted and let pass, so that one sees what a policy lacks before it is in force. */
    REPORT_ONLY,
    /** It is refused. */
    ENFORCED
}
