package dsg.noc;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.noc.probe.Health;
import dsg.noc.probe.Sighting;
import dsg.noc.probe.TargetKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DiagnosisTest {

    private static final Instant BEGIN = Instant.parse("2026-11-01T00:00:00Z");

    @Test
    @DisplayName(
            "what hangs on something that is down is a consequence, however many steps below and whatever it shows")
    void roots() {
        List<Standing> all = new ArrayList<>();
        all.add(new Standing("line", null, Health.UNKNOWN));
        all.add(new Standing("router", "line", Health.DOWN));
        IntStream.range(0, 40)
                .forEach(i -> all.add(new Standing("path-" + i, "router", i % 2 == 0 ? Health.DOWN : Health.UNKNOWN)));
        all.add(new Standing("clamd", null, Health.DOWN));
        all.add(new Standing("well", null, Health.UP));
        assertThat(new Diagnosis(all).roots()).isEqualTo(Map.of("router", 40, "clamd", 0));
        all.set(0, new Standing("line", null, Health.DOWN));
        assertThat(new Diagnosis(all).roots()).isEqualTo(Map.of("line", 41, "clamd", 0));
    }

    @Test
    @DisplayName("a circle in the register, or a parent that nobody knows, ends the search and nothing else")
    void circles() {
        Diagnosis diagnosis = new Diagnosis(List.of(
                new Standing("a", "b", Health.DOWN),
                new Standing("b", "a", Health.DOWN),
                new Standing("c", "nowhere", Health.DOWN)));
        assertThat(diagnosis.rootOf("c")).contains("c");
        assertThat(diagnosis.rootOf("a")).isPresent();
    }

    @Test
    @DisplayName(
            "one failed look is chance, two are a fault, and who changes six times in a quarter of an hour is unsteady")
    void flapping() {
        NocTarget target = new NocTarget(seen(Health.UP), BEGIN);
        assertThat(target.see(seen(Health.DOWN), BEGIN.plusSeconds(5))).isFalse();
        assertThat(target.health()).isEqualTo(Health.UP);
        assertThat(target.see(seen(Health.DOWN), BEGIN.plusSeconds(10))).isTrue();
        assertThat(target.health()).isEqualTo(Health.DOWN);
        Instant now = BEGIN.plusSeconds(10);
        for (int i = 0; i < 5; i++) {
            now = now.plusSeconds(5);
            target.see(seen(i % 2 == 0 ? Health.UP : Health.DOWN), now);
            now = now.plusSeconds(5);
            target.see(seen(i % 2 == 0 ? Health.UP : Health.DOWN), now);
        }
        assertThat(target.isFlapping(now)).isTrue();
        assertThat(target.isFlapping(now.plus(Duration.ofMinutes(10)))).isFalse();
        assertThat(target.see(seen(Health.UNKNOWN), now)).isTrue();
    }

    private static Sighting seen(Health health) {
        return Sighting.own("server:x", TargetKind.SERVER, null, health, "");
    }

    @Test
    @DisplayName("availability sets planned stops apart and counts what nobody could tell for nothing")
    void availability() {
        UUID id = UUID.randomUUID();
        TargetRow target = new TargetRow(
                id, "k", TargetKind.SERVER, null, "k", Health.UP, "", BEGIN, false, null, null, BEGIN, null);
        AvailabilityMath math = new AvailabilityMath(BEGIN, BEGIN.plus(Duration.ofHours(100)));
        Availability found = math.of(
                target,
                List.of(
                        outage(id, Health.DOWN, false, -5, 1),
                        outage(id, Health.DOWN, true, 10, 20),
                        outage(id, Health.UNKNOWN, false, 30, 40)));
        assertThat(found.down()).isEqualTo(Duration.ofHours(1));
        assertThat(found.planned()).isEqualTo(Duration.ofHours(10));
        assertThat(found.unknown()).isEqualTo(Duration.ofHours(10));
        assertThat(found.percent()).isEqualTo(98.75);
    }

    private static NocOutage.Interval outage(UUID id, Health health, boolean planned, int from, int until) {
        return new NocOutage.Interval(
                id, health, planned, BEGIN.plus(Duration.ofHours(from)), BEGIN.plus(Duration.ofHours(until)));
    }
}
