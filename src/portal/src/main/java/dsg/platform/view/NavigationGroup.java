package dsg.platform.view;

/** The groups of the navigation, in their order: first those of people of a contract, then those of the staff. */
public enum NavigationGroup {
    /** 共有. */
    SHARING,
    /** 連絡. */
    ROOMS,
    /** 契約. */
    CONTRACTS,
    /** 確認. */
    CONFIRMATION,
    /** 申請. */
    APPLICATIONS,
    /** 会社. */
    COMPANY,
    /** 登録. */
    REGISTRATION,
    /** 契約と加入. */
    JOINING,
    /** 本人確認. */
    IDENTITY,
    /** 監査記録. */
    AUDIT,
    /** 端末. */
    TERMINALS,
    /** 事案と報告. */
    INCIDENTS,
    /** 証跡. */
    EVIDENCE,
    /** 窓口. */
    DESK,
    /** 網. */
    NETWORK,
    /** 配信. */
    DELIVERY,
    /** 監視. */
    MONITORING,
    /** 運用. */
    OPERATION,
    /** 自分. */
    OWN
}
