/** Time: the one clock, and the zone in which every deadline of the manual is meant (T53). */
@NullMarked
package dsg.platform.calendar;

import org.jspecify.annotations.NullMarked;
