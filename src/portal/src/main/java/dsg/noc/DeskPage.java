package dsg.noc;

import dsg.duty.OnDuty;
import dsg.noc.probe.Health;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the NOC sees first.
 *
 * @param lookedAt when everything was looked at last; null: never
 * @param stale whether that is so long ago that nothing here can be relied on
 * @param duty whose turn it is; null where nobody's
 * @param alarms those that go on, and those that are over and want a report
 */
public record DeskPage(
        @Nullable Instant lookedAt,
        boolean stale,
        boolean maintenance,
        Map<Health, Long> counts,
        @Nullable OnDuty duty,
        List<AlarmRow> alarms) {

    public long count(Health health) {
        return counts.getOrDefault(health, 0L);
    }
}
