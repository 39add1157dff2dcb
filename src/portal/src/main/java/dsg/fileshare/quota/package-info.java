/** How much lies in an area, and how much may. */
@NullMarked
package dsg.fileshare.quota;

import org.jspecify.annotations.NullMarked;
