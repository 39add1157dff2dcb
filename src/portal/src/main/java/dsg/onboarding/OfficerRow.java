package dsg.onboarding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a duty.
 *
 * @param deputy empty where nobody is named
 * @param until the last day; null while it lasts
 */
public record OfficerRow(
        Duty duty,
        String name,
        String deputy,
        LocalDate from,
        @Nullable LocalDate until) {}
