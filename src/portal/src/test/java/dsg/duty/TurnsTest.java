package dsg.duty;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.platform.calendar.BusinessDays;
import dsg.platform.calendar.CalendarFixture;
import dsg.platform.calendar.CalendarUse;
import dsg.platform.calendar.Clocks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Turns of duty")
class TurnsTest {

    private static final List<UUID> PEOPLE = List.of(new UUID(0, 1), new UUID(0, 2));

    private final BusinessDays days = new BusinessDays(CalendarFixture.rules(Map.of()), CalendarUse.HELPDESK);

    @Test
    @DisplayName("leave no gap from nine o'clock of the first day to nine o'clock of the next month's")
    void gapless() {
        List<Turns.Turn> turns = new Turns(days).of(YearMonth.of(2026, 9), PEOPLE);
        assertThat(turns.getFirst().from()).isEqualTo(Instant.parse("2026-09-01T00:00:00Z"));
        assertThat(turns.getLast().until()).isEqualTo(Instant.parse("2026-10-01T00:00:00Z"));
        for (int i = 1; i < turns.size(); i++) {
            assertThat(turns.get(i).from()).isEqualTo(turns.get(i - 1).until());
        }
    }

    @Test
    @DisplayName("share out business days and the others apart: 22 September 2026, a holiday between two, is one of"
            + " the others")
    void fair() {
        List<Turns.Turn> rest = new Turns(days)
                .of(YearMonth.of(2026, 9), PEOPLE).stream()
                        .filter(turn -> !days.isBusinessDay(LocalDate.ofInstant(turn.from(), Clocks.JAPAN)))
                        .toList();
        assertThat(rest).anySatisfy(turn -> assertThat(turn.from()).isEqualTo(Instant.parse("2026-09-22T00:00:00Z")));
        for (int i = 0; i < rest.size(); i++) {
            assertThat(rest.get(i).account()).isEqualTo(PEOPLE.get(i % 2));
        }
    }
}
