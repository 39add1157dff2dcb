package dsg.fileshare.removal;

import java.util.Set;

/** The life of a wish to delete or move files: nothing goes without the office, nothing without the data manager (R67, T9). */
public enum RemovalState {
    /** 申請中: waits for the requesting office. */
    REQUESTED,
    /** 調整済: the office agrees. A deletion waits for the data manager, a move for the other contract. */
    AGREED,
    /** 取下げ中: a move taken back that the other contract may have agreed to in the same moment; it has the last word. */
    RECALLED,
    /** 実行中. */
    RUNNING,
    /** 完了: every file is settled, one way or the other. */
    DONE,
    /** 不同意 by an office, or not taken by the other contract. */
    DECLINED,
    /** 取下げ by the company. */
    WITHDRAWN;

    boolean leadsTo(RemovalState next) {
        return switch (this) {
            case REQUESTED -> Set.of(AGREED, DECLINED, WITHDRAWN).contains(next);
            case AGREED -> Set.of(RECALLED, RUNNING, DECLINED, WITHDRAWN).contains(next);
            case RECALLED -> Set.of(RUNNING, WITHDRAWN).contains(next);
            case RUNNING -> next == DONE;
            case DONE, DECLINED, WITHDRAWN -> false;
        };
    }

    public boolean isOpen() {
        return switch (this) {
            case REQUESTED, AGREED, RECALLED, RUNNING -> true;
            case DONE, DECLINED, WITHDRAWN -> false;
        };
    }
}
