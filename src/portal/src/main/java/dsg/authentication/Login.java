package dsg.authentication;

import org.jspecify.annotations.Nullable;

/**
 * What Keycloak says of somebody who has just logged in.
 *
 * @param subject Keycloak's identifier of the user: a user made anew under an old name is another
 * @param keycloakSession Keycloak's identifier of the login
 * @param terminal fingerprint of the certificate that the login began with; null where Keycloak gives none
 */
public record Login(
        String subject, String keycloakSession, @Nullable String terminal) {}
