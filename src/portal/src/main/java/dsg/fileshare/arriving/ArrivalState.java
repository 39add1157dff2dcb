package dsg.fileshare.arriving;

import java.util.Set;

/** The life of a move as the contract sees it that the files come to. */
public enum ArrivalState {
    /** 受入れ待ち: the company's people here have to say into which folder. */
    OFFERED,
    /** 調整中: waits for this contract's requesting office. */
    ACCEPTED,
    /** 調整済: the files come. */
    AGREED,
    /** 完了. */
    DONE,
    /** 不同意. */
    DECLINED,
    /** 取下げ: taken back in the other contract, or one of the two is no longer in a state to move files. */
    WITHDRAWN;

    boolean leadsTo(ArrivalState next) {
        return switch (this) {
            case OFFERED -> Set.of(ACCEPTED, DECLINED, WITHDRAWN).contains(next);
            case ACCEPTED -> Set.of(AGREED, DECLINED, WITHDRAWN).contains(next);
            case AGREED -> next == DONE;
            case DONE, DECLINED, WITHDRAWN -> false;
        };
    }

    /** Whether it waits for people here. */
    boolean waits() {
        return this == OFFERED || this == ACCEPTED;
    }
}
