package dsg.line;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a site.
 *
 * @param until its last day; null while no end is set
 * @param current whether it is the one of today
 */
public record LineRow(
        UUID id, LineKind kind, LocalDate from, @Nullable LocalDate until, boolean current) {}
