/** A wish to delete or move files, as every step of it and both contracts know it. */
@NullMarked
package dsg.fileshare.removal;

import org.jspecify.annotations.NullMarked;
