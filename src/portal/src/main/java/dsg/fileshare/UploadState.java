package dsg.fileshare;

/** The life of an upload. Until it is published only the uploader sees it. */
public enum UploadState {
    /** 受信中: bytes are still missing; it can be resumed until it expires. */
    RECEIVING,
    /** 検査待ち: every byte is durable, no scan has begun. */
    RECEIVED,
    /** 検査中. */
    SCANNING,
    /** 公開. */
    PUBLISHED,
    /** 拒否, with a code that says why. */
    REFUSED,
    /** 取消し by the uploader. */
    CANCELLED,
    /** 期限切れ: given up after its time. */
    EXPIRED
}
