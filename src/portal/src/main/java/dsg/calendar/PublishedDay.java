package dsg.calendar;

import java.io.Serializable;
import java.time.LocalDate;

/** A line of the Cabinet Office's table. */
record PublishedDay(LocalDate day, String name) implements Serializable {}
