package dsg.account;

/** How Keycloak and the register disagree (decision 2). None of these opens anything. */
public enum DifferenceKind {
    /** Keycloak has a user that the register does not know. */
    UNKNOWN_ACCOUNT,
    /** Keycloak gives a group for which no approved membership exists. */
    GIVEN_UNAPPROVED,
    /** The register holds an approved membership whose group Keycloak does not give. */
    GROUP_MISSING,
    /** The register holds an approved account that Keycloak has disabled. */
    DISABLED,
    /** Keycloak has enabled an account again that was switched off with its contract. */
    ENABLED_AFTER_CLOSING,
    /** The register holds an approved account that Keycloak does not have. */
    ACCOUNT_MISSING,
    /** Keycloak has enabled an account again that is suspended. */
    ENABLED_WHILE_SUSPENDED;

    /** Whether Keycloak gives what nobody has approved; the others take away. */
    boolean isGiven() {
        return this == GIVEN_UNAPPROVED || this == ENABLED_AFTER_CLOSING || this == ENABLED_WHILE_SUSPENDED;
    }
}
