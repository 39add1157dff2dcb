/**
 * Time: the one clock, the zone in which every deadline of the manual is meant (T53), and which days count (A3, R63, T18).
 *
 * <p>{@link dsg.platform.calendar.Calendars} gives the version of the calendar in force and any earlier one;
 * {@link dsg.platform.calendar.BusinessDays} counts by it and says why. A version holds every holiday of every year that the rules
 * reach, so that nothing computed with it changes when the rules of a later release do. Holidays of years for which nothing official
 * was imported are flagged as computed. Importing is the use case of {@code dsg.calendar}.
 */
@NullMarked
package dsg.platform.calendar;

import org.jspecify.annotations.NullMarked;
