package dsg.protocol;

/**
 * Keycloak asks the portal about the vein of whoever logs in.
 *
 * @param user Keycloak's identifier of the user
 * @param account the user's name there
 * @param terminal the fingerprint of the certificate that the browser has shown
 * @param accepted what became of the comparison; false where none has been made
 */
public record VeinQuestion(String user, String account, String terminal, boolean accepted) {}
