/** Signed heads of the gateway's audit log, kept where the gateway's operator cannot reach them (A2 3.3.x): a log built anew is found here. */
@NullMarked
package dsg.agent.heads;

import org.jspecify.annotations.NullMarked;
