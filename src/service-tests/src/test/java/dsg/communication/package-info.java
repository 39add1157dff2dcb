/** Rooms in the running portal. */
@NullMarked
package dsg.communication;

import org.jspecify.annotations.NullMarked;
