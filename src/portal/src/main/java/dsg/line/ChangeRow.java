package dsg.line;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A line that was applied for.
 *
 * @param from its first day; the line before it ends on the day before
 */
public record ChangeRow(UUID id, UUID site, LineKind kind, LocalDate from, String because, LineChangeState state) {}
