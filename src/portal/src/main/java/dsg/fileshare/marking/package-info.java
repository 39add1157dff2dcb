/** Uploads that bear a marking of higher secrecy, and who says whether it is one (R140). */
@NullMarked
package dsg.fileshare.marking;

import org.jspecify.annotations.NullMarked;
