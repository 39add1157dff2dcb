/**
 * Pictures of identity checks (R109): masked, hashed and sealed in the browser of the office's person, for two terminals of the office,
 * whose private keys never leave the browsers there. The gateway keeps what it cannot read; whoever opens one says so first, signed on
 * the terminal that opens it.
 */
@NullMarked
package dsg.enrolment.still;

import org.jspecify.annotations.NullMarked;
