package dsg.forms;

/** What the requesting office says to a row (R99, T21). */
public enum Finding {
    /** 未確認. */
    OPEN,
    /** 適: on both lists. */
    OK,
    /** 保留: something is still to be found out; it keeps the form waiting. */
    HELD,
    /** 否, with the reason. */
    NOT_OK;

    boolean isSettled() {
        return this == OK || this == NOT_OK;
    }
}
