/** Files that are deleted or moved to another area, as the contract they leave sees it (R67, T9). */
@NullMarked
package dsg.fileshare.leaving;

import org.jspecify.annotations.NullMarked;
