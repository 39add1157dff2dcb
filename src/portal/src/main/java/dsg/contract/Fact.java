package dsg.contract;

/** What has to be on record before a contract can be used (R62, R66, R80–R82). */
public enum Fact {
    /** The clause, or the item of paragraph 8 (R81). */
    BASIS,
    /** The requesting office agrees (R82). */
    OFFICE_CONSENT,
    /** The company agrees (R82). */
    COMPANY_CONSENT,
    /** The company has joined (R80). */
    JOINING,
    /** The company has a data manager for this contract (R66, R67, T10). */
    DATA_MANAGER
}
