/**
 * Login only from registered terminals (R61, T27, T39, T52): the first step of the browser flow, before the cookie and before any
 * form. The terminal's fingerprint becomes a note of the user session, from where it reaches the portal in the ID token.
 */
@NullMarked
package dsg.keycloak.terminal;

import org.jspecify.annotations.NullMarked;
