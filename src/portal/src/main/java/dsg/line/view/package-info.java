/** Screens of sites and their lines. */
@NullMarked
package dsg.line.view;

import org.jspecify.annotations.NullMarked;
