/** Screens of holds. */
@NullMarked
package dsg.hold.view;

import org.jspecify.annotations.NullMarked;
