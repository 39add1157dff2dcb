package dsg.fileshare.removal;

/** 情報セキュリティ指定書: what the government has designated the content of a file as (A1, T54). */
public enum Label {
    /** 注意. */
    CAUTION,
    /** 部内限り. */
    INTERNAL,
    /** 指定なし. */
    NONE
}
