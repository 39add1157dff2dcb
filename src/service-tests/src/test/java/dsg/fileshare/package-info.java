/** File sharing, asked in the running portal. */
@NullMarked
package dsg.fileshare;

import org.jspecify.annotations.NullMarked;
