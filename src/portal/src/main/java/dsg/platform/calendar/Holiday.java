package dsg.platform.calendar;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * A day that does not count as a business day, whatever the day of the week.
 *
 * @param computed follows from the rules of the law only: nothing official has said so yet (計算値・未公示)
 */
@Embeddable
public record Holiday(
        LocalDate day,
        String name,
        @Enumerated(EnumType.STRING) HolidayKind kind,
        boolean computed) {}
