package dsg.configuration;

import java.time.Instant;
import java.time.LocalDate;

/** A change of drives that was told beforehand. */
public record NoticeRow(LocalDate from, LocalDate until, String text, Instant toldAt) {}
