package dsg.account.desk;

/** How far a change is. */
public enum AccountChangeState {
    PROPOSED,
    DONE,
    DECLINED,
    WITHDRAWN
}
