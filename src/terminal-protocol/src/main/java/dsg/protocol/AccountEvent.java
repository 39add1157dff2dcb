package dsg.protocol;

/**
 * "Something about this Keycloak user changed: reload it." Carries no state on purpose, so that repeated or reordered delivery
 * is harmless.
 *
 * @param id position in Keycloak's outbox, used to acknowledge
 * @param userId Keycloak's identifier of the user, who may no longer exist; or {@link #EVERYBODY}
 */
public record AccountEvent(long id, String userId) {

    /** Instead of one user: the change does not say whom it touches. */
    public static final String EVERYBODY = "*";
}
