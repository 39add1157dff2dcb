package dsg.fileshare.receiving;

import java.util.Set;

/** The life of an upload. Until it is published only the uploader sees it. */
public enum UploadState {
    /** 受信中: bytes are still missing; it can be resumed until it expires. */
    RECEIVING,
    /** 検査待ち: every byte is durable, no scan runs. */
    RECEIVED,
    /** 検査中. */
    SCANNING,
    /** 確認待ち: bears a marking of higher secrecy; its owner and the office decide whether it is one (R140). */
    HELD,
    /** 公開. */
    PUBLISHED,
    /** 拒否, with a code that says why. */
    REFUSED,
    /** 取消し by the uploader. */
    CANCELLED,
    /** 期限切れ: given up after its time. */
    EXPIRED;

    static final Set<UploadState> OPEN = Set.of(RECEIVING, RECEIVED, SCANNING);

    /** Whether an upload may go from here to there. A scan that came to no result goes back to waiting. */
    boolean leadsTo(UploadState next) {
        return switch (this) {
            case RECEIVING -> Set.of(RECEIVED, REFUSED, CANCELLED, EXPIRED).contains(next);
            case RECEIVED -> Set.of(SCANNING, REFUSED, CANCELLED).contains(next);
            case SCANNING ->
                Set.of(RECEIVED, HELD, PUBLISHED, REFUSED, CANCELLED).contains(next);
            case HELD -> Set.of(RECEIVED, REFUSED).contains(next);
            case PUBLISHED, REFUSED, CANCELLED, EXPIRED -> false;
        };
    }

    boolean isOpen() {
        return OPEN.contains(this);
    }
}
