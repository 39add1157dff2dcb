/**
 * 脅威検知 (2-3): what rules have seen on terminals, terminals shut off from everything but the gateway, the evidence that is kept of
 * them, and their release in two steps (R25, T29).
 */
@NullMarked
package dsg.threat;

import org.jspecify.annotations.NullMarked;
