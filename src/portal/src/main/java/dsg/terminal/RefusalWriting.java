package dsg.terminal;

import dsg.platform.access.SystemTask;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;

/** Carries the counted refusals to the database; a minute there is exact to the ten seconds between two runs. */
@Stateless
public class RefusalWriting {

    private static final Logger LOG = System.getLogger(RefusalWriting.class.getName());

    @Inject
    RefusalTally tally;

    @Inject
    RefusalCounts counts;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @SystemTask("timer, every ten seconds")
    public void write() {
        Instant now = clock.instant();
        for (RefusalTally.Count count : tally.take()) {
            try {
                counts.add(count, now);
            } catch (RuntimeException unreachable) {
                tally.add(count);
                LOG.log(Level.WARNING, "Refusals before login cannot be recorded now; they stay counted", unreachable);
            }
        }
    }
}
