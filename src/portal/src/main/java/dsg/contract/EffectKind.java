package dsg.contract;

/** What happens beside the contract's state when its clock strikes. The state needs none of it: it follows the clock alone. */
public enum EffectKind {
    NOTICE_END_IN_30,
    NOTICE_END_IN_14,
    NOTICE_END_IN_7,
    NOTICE_TIDY_FIRST,
    NOTICE_TIDY_MIDDLE,
    NOTICE_TIDY_LAST_3,
    NOTICE_TIDY_LAST_2,
    NOTICE_TIDY_LAST_1,
    NOTICE_CLOSED,
    /** Every session of its people ends, here. */
    END_SESSIONS,
    /** Its accounts leave their groups at Keycloak, are disabled and logged out there. */
    SWITCH_ACCOUNTS_OFF,
    /** The contract is open again after a recorded decision: what was switched off is switched on. */
    SWITCH_ACCOUNTS_ON,
    /** The destruction of its key is proposed to those who decide it. What cannot be taken back waits while the clock is in doubt. */
    PROPOSE_DESTRUCTION;

    public boolean isNotice() {
        return name().startsWith("NOTICE_");
    }

    /** Whether it leads to what can never be taken back. */
    public boolean isFinal() {
        return this == PROPOSE_DESTRUCTION;
    }
}
