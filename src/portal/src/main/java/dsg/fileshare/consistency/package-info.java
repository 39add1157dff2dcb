/** Whether the register and the store agree about every file. */
@NullMarked
package dsg.fileshare.consistency;

import org.jspecify.annotations.NullMarked;
