package dsg.loganalysis;

import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import dsg.platform.calendar.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.IntStream;

/** The days of the store, made ahead and ended; and sources that nobody hears. */
@ApplicationScoped
class LogKeeping {

    /** Three years, as long as Keycloak keeps its events. */
    static final int DAYS_KEPT = 1_096;

    private static final int DAYS_AHEAD = 8;

    @Inject
    LogStore store;

    @Inject
    LogSources sources;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Transactional
    void turnPages() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Clocks.JAPAN);
        IntStream.range(0, DAYS_AHEAD).mapToObj(today::plusDays).forEach(store::beginDay);
        store.days().stream()
                .filter(day -> day.isBefore(today.minusDays(DAYS_KEPT)))
                .forEach(store::endDay);
    }

    @Transactional
    void listen() {
        sources.newlySilent(clock.instant())
                .forEach(source -> audit.system("LOG_SILENT", Outcome.FAILED, null, "log-source", source, null));
    }
}
