/** One file as a whole: what it is, its editions, who has taken it, what was asked about it. */
@NullMarked
package dsg.fileshare.detail;

import org.jspecify.annotations.NullMarked;
