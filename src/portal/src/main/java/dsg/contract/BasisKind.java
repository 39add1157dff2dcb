package dsg.contract;

/** On which ground a contract may use the gateway (R62, R81). */
public enum BasisKind {
    /** 特約条項が付されている. */
    SPECIAL_CLAUSE,
    /** 通達第8項の各号に該当し、特約条項の適用除外. */
    EXEMPTION
}
