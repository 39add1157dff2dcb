/** The service in the running portal. */
@NullMarked
package dsg.threat;

import org.jspecify.annotations.NullMarked;
