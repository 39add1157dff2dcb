package dsg.fileshare;

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
    DECLINED;

    boolean leadsTo(ArrivalState next) {
        return switch (this) {
            case OFFERED -> Set.of(ACCEPTED, DECLINED).contains(next);
            case ACCEPTED -> Set.of(AGREED, DECLINED).contains(next);
            case AGREED -> next == DONE;
            case DONE, DECLINED -> false;
        };
    }
}
