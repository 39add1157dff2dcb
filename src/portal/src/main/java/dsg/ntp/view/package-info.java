/** Screens of time. */
@NullMarked
package dsg.ntp.view;

import org.jspecify.annotations.NullMarked;
