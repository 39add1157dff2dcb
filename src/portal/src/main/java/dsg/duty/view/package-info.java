/** Screens of the duty roster. */
@NullMarked
package dsg.duty.view;

import org.jspecify.annotations.NullMarked;
