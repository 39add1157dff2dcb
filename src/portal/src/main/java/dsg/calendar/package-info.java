/**
 * The calendar as a service: reading it, importing the Cabinet Office's table, closing uses at year-end, announcing maintenance (A3,
 * B3, R50–R52, T18). What counts and how is {@code dsg.platform.calendar}; this package decides who may change it and from what.
 *
 * <p>A file is read whole or refused whole: nothing of it is in force before somebody has seen the differences and confirmed them.
 */
@NullMarked
package dsg.calendar;

import org.jspecify.annotations.NullMarked;
