/**
 * What the person is (R22): the login's last factor. A capture is opened only if it is the one that this login has asked for, of the
 * terminal that the browser is on; then the matcher decides. Templates and their key come from the portal for one comparison and are wiped
 * behind it, as are the frames.
 */
@NullMarked
package dsg.keycloak.vein;

import org.jspecify.annotations.NullMarked;
