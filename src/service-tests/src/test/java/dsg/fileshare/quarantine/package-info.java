/** Quarantine and the scan of what is stored, inside the running portal. */
@NullMarked
package dsg.fileshare.quarantine;

import org.jspecify.annotations.NullMarked;
