package dsg.account.desk;

/** What can become of an account by the decision of two. */
public enum AccountChangeKind {
    /** Other memberships (R21). */
    ROLES,
    /** For good. */
    DELETION,
    /** Out of a suspension (T28). */
    RETURN
}
