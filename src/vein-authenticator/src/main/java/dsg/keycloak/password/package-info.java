/** The password rule of requirements A6 that Keycloak's own policies cannot say: long, or shorter but of several kinds. */
@NullMarked
package dsg.keycloak.password;

import org.jspecify.annotations.NullMarked;
