/** Labels by the designation, inside the running portal. */
@NullMarked
package dsg.fileshare.labelling;

import org.jspecify.annotations.NullMarked;
