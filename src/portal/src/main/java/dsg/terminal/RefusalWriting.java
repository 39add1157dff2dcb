package dsg.terminal;

import dsg.platform.door.BareRefusal;
import dsg.platform.door.RefusalCount;
import dsg.platform.task.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Carries the counted refusals to the database; a minute there is exact to the ten seconds between two runs. */
@ApplicationScoped
class RefusalWriting implements RecurringTask {

    private static final Logger LOG = System.getLogger(RefusalWriting.class.getName());

    /** What is refused before it is asked which terminal it comes from. */
    private static final String THRESHOLD = "THRESHOLD";

    @Inject
    RefusalTally tally;

    @Inject
    RefusalCounts counts;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return "terminal.refusals";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public boolean isOfEveryServer() {
        return true;
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        for (RefusalTally.Count count : tally.take()) {
            carry(count.source().name(), count.reason().name(), count.number(), now, () -> tally.add(count));
        }
        for (BareRefusal refusal : BareRefusal.values()) {
            long number = RefusalCount.take(refusal);
            if (number > 0) {
                carry(THRESHOLD, refusal.name(), number, now, () -> RefusalCount.add(refusal, number));
            }
        }
    }

    private void carry(String source, String reason, long number, Instant now, Runnable putBack) {
        try {
            counts.add(source, reason, number, now);
        } catch (RuntimeException unreachable) {
            putBack.run();
            LOG.log(Level.WARNING, "Refusals before login cannot be recorded now; they stay counted", unreachable);
        }
    }
}
