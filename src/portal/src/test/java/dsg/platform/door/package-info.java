/**
 * What stands before everything else, the terminals' gate included: requests that nobody's browser or program sends are refused
 * here, counted and in few bytes of log, and every reply gets its security headers.
 */
@NullMarked
package dsg.platform.door;

import org.jspecify.annotations.NullMarked;
