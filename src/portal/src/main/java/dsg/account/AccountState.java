package dsg.account;

/** How an account stands, as one word on screens. */
public enum AccountState {
    /** Registered, and not approved yet. */
    WAITING,
    ACTIVE,
    /** Shut out until somebody gives it back (T28). */
    SUSPENDED,
    /** Off with its contract. */
    SWITCHED_OFF,
    /** Approved, and not to be used at Keycloak: disabled there, or not made yet. */
    OFF_AT_KEYCLOAK,
    /** Gone for good; its identifier stays taken (T3). */
    DELETED;

    static AccountState of(Account account) {
        if (account.isDeleted() || account.isKeycloakGone()) {
            return DELETED;
        }
        if (!account.isApproved()) {
            return WAITING;
        }
        if (account.isSuspended()) {
            return SUSPENDED;
        }
        if (account.isSwitchedOff()) {
            return SWITCHED_OFF;
        }
        return account.keycloakId().isPresent() && account.isKeycloakEnabled() ? ACTIVE : OFF_AT_KEYCLOAK;
    }
}
