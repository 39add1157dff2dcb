package dsg.account.keycloak;

import java.util.Set;

/**
 * An account as Keycloak holds it at one moment.
 *
 * @param groups by full path
 * @param sessions the login sessions that are open
 */
public record KeycloakUser(String id, String username, boolean enabled, Set<String> groups, Set<String> sessions) {}
