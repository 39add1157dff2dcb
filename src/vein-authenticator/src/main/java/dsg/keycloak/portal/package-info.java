/**
 * Keycloak's side of the connection to the portal: who may stand at either end (certificate authorities, exact names) and the two
 * calls that Keycloak makes. Every call is TLS 1.3 with a certificate on both sides.
 */
@NullMarked
package dsg.keycloak.portal;

import org.jspecify.annotations.NullMarked;
