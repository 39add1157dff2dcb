/** F4: terminals that companies apply for, before they are on the register. */
@NullMarked
package dsg.terminal.applying;

import org.jspecify.annotations.NullMarked;
