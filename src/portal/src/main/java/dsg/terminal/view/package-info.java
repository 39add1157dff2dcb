/** Screens of the terminal register. */
@NullMarked
package dsg.terminal.view;

import org.jspecify.annotations.NullMarked;
