package dsg.contract;

/** By whom the contract was made (R81): both alike need the clause or the exemption. */
public enum Procurement {
    /** 中央調達. */
    CENTRAL,
    /** 地方調達. */
    LOCAL
}
