/** File sharing, asked in the running portal. */
@NullMarked
package dsg.fileshare.leaving;

import org.jspecify.annotations.NullMarked;
