/**
 * What the gateway can be held to by people who do not trust it: the audit log as a Merkle tree (RFC 9162), its signed heads, extracts with
 * proofs, and records of destroyed keys. Nothing here needs a server or a library beyond Java, so that the jar alone verifies what was
 * handed over; the formats stand in {@code src/docs/audit-log.md}.
 */
@NullMarked
package dsg.protocol.evidence;

import org.jspecify.annotations.NullMarked;
