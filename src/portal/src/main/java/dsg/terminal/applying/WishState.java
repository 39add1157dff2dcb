package dsg.terminal.applying;

/** How far a terminal that was applied for is. */
public enum WishState {
    /** 審査中. */
    PROPOSED,
    /** 承認済み: the operator hands out its two certificates. */
    APPROVED,
    /** 登録済み: on the register, with its certificates. */
    REGISTERED,
    DECLINED,
    WITHDRAWN
}
