package dsg.contract;

/** What an organisation is to one contract (T6: a company may be prime here and subcontractor there). */
public enum Capacity {
    /** 調達要求元. */
    REQUESTING_OFFICE,
    /** 元請負企業. */
    PRIME,
    /** 下請負企業, of whichever tier. */
    SUBCONTRACTOR
}
