/** The logon history, in the running portal. */
@NullMarked
package dsg.logon;

import org.jspecify.annotations.NullMarked;
