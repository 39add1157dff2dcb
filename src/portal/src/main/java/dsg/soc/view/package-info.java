/** Screens of the SOC. */
@NullMarked
package dsg.soc.view;

import org.jspecify.annotations.NullMarked;
