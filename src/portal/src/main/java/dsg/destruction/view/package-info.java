/** Screens of the destruction of keys. */
@NullMarked
package dsg.destruction.view;

import org.jspecify.annotations.NullMarked;
