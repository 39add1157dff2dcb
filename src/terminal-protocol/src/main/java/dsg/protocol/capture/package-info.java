/**
 * A capture on its way from the terminal to the server that compares it: JWS (RFC 7515, ES256) by the terminal's agent, inside a JWE
 * (RFC 7516, ECDH-ES on P-256 with A256GCM) to that server. One algorithm of each kind and one shape of header: whatever reads
 * otherwise is refused before any key is used. Nothing but Java is needed, as terminal, Keycloak and portal share it.
 */
@NullMarked
package dsg.protocol.capture;

import org.jspecify.annotations.NullMarked;
