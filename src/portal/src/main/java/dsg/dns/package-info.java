/**
 * DNS (6-6; R38): what the gateway's zone holds. Terminals have their names from the register of terminals and where they are used,
 * everything else by hand; each stands with its way back, and is gone with it. What is blocked is decided by two.
 */
@NullMarked
package dsg.dns;

import org.jspecify.annotations.NullMarked;
