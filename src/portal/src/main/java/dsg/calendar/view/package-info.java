/** Screens of the calendar. */
@NullMarked
package dsg.calendar.view;

import org.jspecify.annotations.NullMarked;
