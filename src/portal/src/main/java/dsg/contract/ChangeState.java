package dsg.contract;

/** The life of a proposed change of a contract's periods. */
public enum ChangeState {
    /** 提案中: recorded by the provider, not yet decided. */
    PROPOSED,
    /** 承認: in force since the requesting office approved it. */
    APPROVED,
    /** 不承認. */
    DECLINED,
    /** 取下げ by who proposed. */
    WITHDRAWN;

    boolean leadsTo(ChangeState next) {
        return switch (this) {
            case PROPOSED -> next != PROPOSED;
            case APPROVED, DECLINED, WITHDRAWN -> false;
        };
    }
}
