/** The NOC in the running portal. */
@NullMarked
package dsg.noc;

import org.jspecify.annotations.NullMarked;
