package dsg.loganalysis;

import dsg.loganalysis.LogSources.Numbers;
import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Takes events in, each number of a stream once: what comes again is passed by, what was passed over is counted as lost and told, and
 * taken in all the same should it come later.
 */
@ApplicationScoped
class LogWriter {

    @Inject
    LogStore store;

    @Inject
    LogSources sources;

    @Inject
    AuditLog audit;

    /** Takes these in, by their numbers. @return how far the stream has been taken in */
    @Transactional(Transactional.TxType.MANDATORY)
    long append(String source, String stream, List<NewEvent> events) {
        Instant now = store.turn();
        long counter = sources.counter(source, stream);
        List<Numbers> gaps = sources.gaps(source, stream);
        List<NewEvent> fresh = new ArrayList<>();
        long lost = 0;
        for (NewEvent event : events.stream()
                .sorted(Comparator.comparingLong(NewEvent::counter))
                .toList()) {
            if (event.counter() > counter) {
                Numbers missing = new Numbers(counter + 1, event.counter() - 1);
                if (missing.count() > 0) {
                    sources.passedOver(source, stream, missing, now);
                    lost += missing.count();
                }
                counter = event.counter();
                fresh.add(event);
            } else if (fill(source, stream, gaps, event, now)) {
                gaps = sources.gaps(source, stream);
                fresh.add(event);
                lost--;
            }
        }
        store.write(now, source, stream, fresh);
        sources.advance(source, stream, counter);
        sources.heard(source, now, fresh.size(), lost, skew(fresh, now));
        if (lost > 0) {
            audit.system(
                    "LOG_LOST",
                    Outcome.FAILED,
                    source,
                    "log-source",
                    sources.id(source).orElseThrow(),
                    null);
        }
        return counter;
    }

    private boolean fill(String source, String stream, List<Numbers> gaps, NewEvent event, Instant now) {
        Optional<Numbers> gap =
                gaps.stream().filter(each -> each.hold(event.counter())).findFirst();
        gap.ifPresent(each -> sources.came(source, stream, each, event.counter(), now));
        return gap.isPresent();
    }

    private static Duration skew(List<NewEvent> events, Instant now) {
        Duration most = Duration.ZERO;
        for (NewEvent event : events) {
            Instant told = event.deviceTime();
            Duration skew = told == null ? Duration.ZERO : Duration.between(told, now);
            most = skew.abs().compareTo(most.abs()) > 0 ? skew : most;
        }
        return most;
    }
}
