package dsg.soc.figures;

import dsg.platform.access.UseCase;
import dsg.platform.calendar.Clocks;
import dsg.soc.NativeRows;
import dsg.soc.SocService;
import dsg.soc.figures.MonthFigures.Count;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The use case of the monthly report (R30): figures of the SOC, made from what is on record when it is asked. */
@Stateless
public class FigureDesk {

    private static final String ALERTS = """
        select count(*), count(*) filter (where verdict = 'FALSE_POSITIVE'), count(*) filter (where triaged_at is null),
            percentile_cont(0.5) within group (order by extract(epoch from raised_at - found_at)),
            percentile_cont(0.5) within group (order by extract(epoch from triaged_at - raised_at))
        from soc_alert where raised_at >= :from and raised_at < :until and not report_only\
        """;

    private static final String INCIDENTS = """
        select count(*), count(*) filter (where state <> 'CLOSED'),
            percentile_cont(0.5) within group (order by extract(epoch from contained_at - happened_at))
        from soc_incident where opened_at >= :from and opened_at < :until and not drill\
        """;

    private static final String ALERTS_BY = """
        select %1$s, count(*) from soc_alert where raised_at >= :from and raised_at < :until and not report_only
        group by 1 order by 2 desc, 1\
        """;

    private static final String INCIDENTS_BY = """
        select %1$s, count(*) from soc_incident where opened_at >= :from and opened_at < :until and not drill
        and %1$s is not null group by 1 order by 2 desc, 1\
        """;

    @PersistenceContext
    EntityManager entities;

    /** The figures of one month in Japan's time. */
    @UseCase(SocService.VIEW_FIGURES)
    public MonthFigures of(YearMonth month) {
        Object[] alerts = single(ALERTS, month);
        Object[] incidents = single(INCIDENTS, month);
        return new MonthFigures(
                month,
                (Long) alerts[0],
                (Long) alerts[1],
                (Long) alerts[2],
                (Long) incidents[0],
                (Long) incidents[1],
                time(alerts[3]),
                time(alerts[4]),
                time(incidents[2]),
                counts(ALERTS_BY.formatted("severity"), month),
                counts(INCIDENTS_BY.formatted("act"), month),
                counts(INCIDENTS_BY.formatted("cause"), month),
                counts(ALERTS_BY.formatted("title"), month));
    }

    private Object[] single(String select, YearMonth month) {
        return NativeRows.of(query(select, month)).findFirst().orElseThrow();
    }

    private List<Count> counts(String select, YearMonth month) {
        return NativeRows.of(query(select, month))
                .map(row -> new Count((String) row[0], (Long) row[1]))
                .toList();
    }

    private Query query(String select, YearMonth month) {
        return entities.createNativeQuery(select, Object[].class)
                .setParameter("from", begin(month))
                .setParameter("until", begin(month.plusMonths(1)));
    }

    private static Instant begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(Clocks.JAPAN).toInstant();
    }

    private static @Nullable Duration time(@Nullable Object seconds) {
        return seconds instanceof Number number
                ? Duration.ofMillis(
                        new BigDecimal(number.toString()).movePointRight(3).longValue())
                : null;
    }
}
