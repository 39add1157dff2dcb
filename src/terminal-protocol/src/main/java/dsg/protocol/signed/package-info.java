/** What gateway and terminals sign for each other: JWS in compact form (RFC 7515), ES256 and nothing else. */
@NullMarked
package dsg.protocol.signed;

import org.jspecify.annotations.NullMarked;
