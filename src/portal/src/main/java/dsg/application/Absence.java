package dsg.application;

import java.time.LocalDate;

/** Days in Japan, both inclusive, in which somebody has a colleague decide for them, and why. */
public record Absence(LocalDate from, LocalDate until, String because) {}
