package dsg.onboarding;

/** The duties that a company names people for (B8). */
public enum Duty {
    /** 総括者. */
    GENERAL,
    /** 管理責任者. */
    RESPONSIBLE,
    /** 保護システム管理者. */
    SYSTEM_MANAGER
}
