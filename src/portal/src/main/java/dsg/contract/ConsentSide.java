package dsg.contract;

/** The two that have to agree to use the gateway (R82). */
public enum ConsentSide {
    /** 調達要求元. */
    REQUESTING_OFFICE,
    /** 加入企業: the prime, which speaks for those below it. */
    COMPANY;

    ConsentSide other() {
        return this == COMPANY ? REQUESTING_OFFICE : COMPANY;
    }
}
