/** The service in the running portal. */
@NullMarked
package dsg.patch;

import org.jspecify.annotations.NullMarked;
