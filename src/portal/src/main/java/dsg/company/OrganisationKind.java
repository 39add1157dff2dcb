package dsg.company;

/** What an organisation is to the gateway; what it is to a contract, the contract's party says (T6). */
public enum OrganisationKind {
    /** 加入企業. */
    COMPANY,
    /** 調達要求元. */
    REQUESTING_OFFICE,
    /** 情報システム管理室. */
    SECURITY_OFFICE,
    /** サービス提供事業者. */
    PROVIDER
}
