package dsg.onboarding;

/** The steps of a company's way in, in their order, and whose turn each is. */
public enum OnboardingStep {
    /** 加入申請書 F5, which comes by mail. */
    APPLICATION(Side.COMPANY),
    /** 事業計画. */
    BUSINESS_PLAN(Side.COMPANY),
    /** システムセキュリティ実装計画書. */
    SECURITY_PLAN(Side.COMPANY),
    /** 総括者, 管理責任者 and 保護システム管理者 are named. */
    OFFICERS(Side.COMPANY),
    /** The line is there. */
    LINE(Side.PROVIDER),
    /** 最終現地確認. */
    FINAL_CHECK(Side.SECURITY_OFFICE),
    /** 加入完了通知書. */
    NOTICE(Side.SECURITY_OFFICE);

    /** Who has to act. */
    public enum Side {
        COMPANY,
        PROVIDER,
        SECURITY_OFFICE
    }

    private final Side side;

    OnboardingStep(Side side) {
        this.side = side;
    }

    public Side side() {
        return side;
    }
}
