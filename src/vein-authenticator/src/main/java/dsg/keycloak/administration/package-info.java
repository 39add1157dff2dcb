/**
 * Keycloak's administration answers only to a token's rightful holder. Keycloak binds a token to the certificate that it was
 * asked for with, but its own administration interface does not compare the two.
 */
@NullMarked
package dsg.keycloak.administration;

import org.jspecify.annotations.NullMarked;
