/** Files that come from another area of the same company, as the contract they come to sees it. */
@NullMarked
package dsg.fileshare.arriving;

import org.jspecify.annotations.NullMarked;
