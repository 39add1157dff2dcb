/** Screens of the shared area. */
@NullMarked
package dsg.fileshare.view;

import org.jspecify.annotations.NullMarked;
