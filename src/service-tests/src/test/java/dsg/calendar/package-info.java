/** The calendar, asked in the running portal. */
@NullMarked
package dsg.calendar;

import org.jspecify.annotations.NullMarked;
