package dsg.noc;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.noc.probe.Health;
import dsg.noc.probe.TargetKind;
import dsg.proof.Proves;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Availability of what needs several things")
class AvailabilityMathTest {

    private static final Instant BEGIN = Instant.parse("2026-10-31T15:00:00Z");
    private static final Instant END = Instant.parse("2026-11-30T15:00:00Z");

    private final AvailabilityMath math = new AvailabilityMath(BEGIN, END);

    @Test
    @Proves(value = "R29", says = "The NOC monitors, detects faults, responds, reports and answers")
    @DisplayName(
            "time in which two of them are out counts once, a planned stop apart, and a fault within one is a fault")
    void together() {
        Availability month = math.together(
                List.of(target(BEGIN), target(BEGIN)),
                List.of(
                        outage(Health.DOWN, false, 10, 12),
                        outage(Health.DOWN, false, 11, 14),
                        outage(Health.DOWN, true, 20, 26),
                        outage(Health.DOWN, false, 21, 22),
                        outage(Health.UNKNOWN, false, 25, 30)));
        assertThat(month.watched()).isEqualTo(Duration.ofDays(30));
        assertThat(month.down()).isEqualTo(Duration.ofHours(4 + 1));
        assertThat(month.planned()).isEqualTo(Duration.ofHours(5));
        assertThat(month.unknown()).isEqualTo(Duration.ofHours(4));
        assertThat(month.percent()).isBetween(99.2, 99.3);
    }

    @Test
    @DisplayName("what is watched since later is judged from then on; what goes beyond the month counts within it")
    void partly() {
        Availability month = math.together(
                List.of(target(BEGIN), target(END.minus(Duration.ofHours(10)))),
                List.of(outage(Health.DOWN, false, 30 * 24 - 11, 30 * 24 - 9), outage(Health.DOWN, false, 719, 800)));
        assertThat(month.watched()).isEqualTo(Duration.ofHours(10));
        assertThat(month.down()).isEqualTo(Duration.ofHours(2));
        assertThat(math.together(List.of(target(END)), List.of()).isKnown()).isFalse();
        assertThat(math.together(List.of(target(BEGIN)), List.of()).percent()).isEqualTo(100);
    }

    @Test
    @DisplayName(
            "a site is there while one of its routers is; before its first and between two of them nobody judges it")
    void site() {
        TargetRow first = target(BEGIN, BEGIN.plus(Duration.ofHours(100)));
        TargetRow second = target(BEGIN.plus(Duration.ofHours(90)), null);
        Availability month = math.either(
                List.of(first, second),
                List.of(
                        // alone: counts; while both are there: does not
                        outage(first, Health.DOWN, false, 10, 12),
                        outage(first, Health.DOWN, false, 92, 94),
                        // both out: what is better known of the two
                        outage(first, Health.DOWN, false, 95, 99),
                        outage(second, Health.DOWN, false, 96, 97),
                        outage(second, Health.UNKNOWN, false, 97, 98),
                        outage(second, Health.DOWN, true, 200, 203)));
        assertThat(month.watched()).isEqualTo(Duration.ofDays(30));
        assertThat(month.down()).isEqualTo(Duration.ofHours(2 + 1));
        assertThat(month.unknown()).isEqualTo(Duration.ofHours(1));
        assertThat(month.planned()).isEqualTo(Duration.ofHours(3));

        TargetRow later = target(BEGIN.plus(Duration.ofHours(200)), null);
        Availability gap = math.either(List.of(first, later), List.of(outage(later, Health.DOWN, false, 719, 800)));
        assertThat(gap.watched()).isEqualTo(Duration.ofHours(720 - 100));
        assertThat(gap.down()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    @DisplayName("what the registers cease to know is judged until then")
    void gone() {
        TargetRow router = target(BEGIN, BEGIN.plus(Duration.ofHours(10)));
        assertThat(math.of(router, List.of(outage(router, Health.DOWN, false, 5, 6)))
                        .percent())
                .isEqualTo(90);
    }

    private static NocOutage.Interval outage(
            TargetRow of, Health health, boolean planned, int fromHour, int untilHour) {
        return new NocOutage.Interval(
                of.id(),
                health,
                planned,
                BEGIN.plus(Duration.ofHours(fromHour)),
                BEGIN.plus(Duration.ofHours(untilHour)));
    }

    private static NocOutage.Interval outage(Health health, boolean planned, int fromHour, int untilHour) {
        return new NocOutage.Interval(
                UUID.randomUUID(),
                health,
                planned,
                BEGIN.plus(Duration.ofHours(fromHour)),
                BEGIN.plus(Duration.ofHours(untilHour)));
    }

    private static TargetRow target(Instant since) {
        return target(since, null);
    }

    private static TargetRow target(Instant since, @Nullable Instant until) {
        return new TargetRow(
                UUID.randomUUID(),
                "server:架空",
                TargetKind.SERVER,
                null,
                "架空",
                Health.UP,
                "",
                since,
                false,
                null,
                null,
                since,
                until);
    }
}
