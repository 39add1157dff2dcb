package dsg.line;

/** How far a line that was applied for has come. */
public enum LineChangeState {
    PROPOSED,
    APPROVED,
    DECLINED,
    WITHDRAWN
}
