package dsg.configuration;

import java.time.Instant;

/** Something that became otherwise; empty text where it was not there before, or is not any more. */
public record DifferenceRow(Instant at, String section, String item, String before, String after) {}
