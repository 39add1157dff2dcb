package dsg.soc.incident;

import dsg.detection.rule.Example;
import dsg.detection.rule.Header;
import dsg.platform.access.UseCase;
import dsg.soc.NativeRows;
import dsg.soc.ProhibitedAct;
import dsg.soc.SocService;
import dsg.soc.watch.RuleShelf;
import dsg.soc.watch.RuleState;
import dsg.soc.watch.RuleStates;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The use case of the page of prohibited acts: what finds each, and how often it was found (R140 to R150). */
@Stateless
public class ActDesk {

    private static final Duration COUNTED = Duration.ofDays(30);

    @PersistenceContext
    EntityManager entities;

    @Inject
    RuleShelf shelf;

    @Inject
    RuleStates states;

    @Inject
    Clock clock;

    private record Count(long all, long open) {}

    /** All eighteen, in the manual's order. */
    @UseCase(SocService.VIEW_ACTS)
    public List<ActRow> acts() {
        Map<String, RuleState> state = states.all();
        Map<String, Count> alerts = count("""
            select rule, count(*) filter (where raised_at > :since), count(*) filter (where state <> 'CLOSED')
            from soc_alert where not report_only group by rule\
            """);
        Map<String, Count> incidents = count("""
            select act, count(*) filter (where opened_at > :since), count(*) filter (where state <> 'CLOSED')
            from soc_incident where act is not null and not drill group by act\
            """);
        return Arrays.stream(ProhibitedAct.values())
                .map(act -> row(act, state, alerts, incidents.getOrDefault(act.name(), new Count(0, 0))))
                .toList();
    }

    private ActRow row(ProhibitedAct act, Map<String, RuleState> state, Map<String, Count> alerts, Count incidents) {
        List<ActRow.Detecting> rules = shelf.detecting(act.code()).stream()
                .map(rule -> detecting(rule.header(), state))
                .toList();
        long all = 0;
        long open = 0;
        for (ActRow.Detecting rule : rules) {
            Count count = alerts.getOrDefault(rule.id(), new Count(0, 0));
            all += count.all();
            open += count.open();
        }
        return new ActRow(act, rules, all, open, incidents.all(), incidents.open());
    }

    private static ActRow.Detecting detecting(Header rule, Map<String, RuleState> state) {
        long finds = rule.examples().stream().filter(Example::matches).count();
        return new ActRow.Detecting(
                rule.id(),
                rule.title(),
                state.get(rule.id()) == RuleState.ACTIVE,
                finds,
                rule.examples().size() - finds);
    }

    private Map<String, Count> count(String query) {
        Instant since = clock.instant().minus(COUNTED);
        Map<String, Count> counts = new HashMap<>();
        NativeRows.of(entities.createNativeQuery(query, Object[].class).setParameter("since", since))
                .forEach(row -> counts.put((String) row[0], new Count((Long) row[1], (Long) row[2])));
        return counts;
    }
}
