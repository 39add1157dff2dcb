package dsg.soc.watch;

/** What becomes of what a rule finds. */
public enum RuleState {
    /** It makes alerts. */
    ACTIVE,
    /** It is counted and shown apart, and wakes nobody. */
    REPORT_ONLY,
    /** Nothing. */
    OFF
}
