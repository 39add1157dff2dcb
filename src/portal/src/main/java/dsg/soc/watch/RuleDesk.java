package dsg.soc.watch;

import dsg.account.AccountDirectory;
import dsg.detection.rule.Header;
import dsg.detection.rule.Rule;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.soc.Gravity;
import dsg.soc.NativeRows;
import dsg.soc.SocService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Use cases around the rules: what there are, who wrote them, what they find, and what holds of them. */
@Stateless
public class RuleDesk {

    private static final int REASON = 500;
    private static final Duration COUNTED = Duration.ofDays(30);

    @PersistenceContext
    EntityManager entities;

    @Inject
    RuleShelf shelf;

    @Inject
    RuleStates states;

    @Inject
    Rehearsal rehearsal;

    @Inject
    AccountDirectory accounts;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Every rule that reports, the worst first. */
    @UseCase(SocService.VIEW_RULES)
    public List<RuleRow> rules() {
        Map<String, RuleSetting> decided = states.decided();
        List<UUID> deciders =
                decided.values().stream().map(RuleSetting::changedBy).distinct().toList();
        Map<UUID, String> names = deciders.isEmpty() ? Map.of() : accounts.namesOfPeople(deciders);
        Map<String, long[]> counts = counts();
        return shelf.reporting().stream()
                .map(rule -> row(rule, decided.get(rule.header().id()), names, counts))
                .sorted((a, b) -> b.severity().compareTo(a.severity()))
                .toList();
    }

    /**
     * What the rule would have found in the events of the last days, whatever its state is now.
     *
     * @param days of which it looks at; 1 to 30
     */
    @UseCase(SocService.VIEW_RULES)
    public RulePreview preview(String id, int days) {
        audit.detail(id + " " + days);
        if (days < 1 || days > COUNTED.toDays()) {
            throw new RuleBroken("soc.rule.preview.days", COUNTED.toDays());
        }
        RuleRow row = rules().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("soc.rule.unknown"));
        Instant now = clock.instant();
        Instant from = now.minus(Duration.ofDays(days));
        Rehearsal.Outcome outcome = rehearsal.of(id, from, now);
        return new RulePreview(row, from, outcome.events(), outcome.whole(), outcome.findings(), outcome.samples());
    }

    /** What becomes of what the rule finds from now on. */
    @UseCase(SocService.TUNE_RULE)
    public void tune(String id, RuleState state, String reason) {
        audit.detail(id + " " + state);
        Rule rule = shelf.reporting().stream()
                .filter(each -> each.header().id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("soc.rule.unknown"));
        if (reason.isBlank() || reason.strip().length() > REASON) {
            throw new RuleBroken("soc.reason.bad", REASON);
        }
        RuleSetting known = entities.find(RuleSetting.class, rule.header().id());
        if (known == null) {
            entities.persist(new RuleSetting(
                    rule.header().id(), state, reason.strip(), current.get().account(), clock.instant()));
        } else {
            known.decide(state, reason.strip(), current.get().account(), clock.instant());
        }
    }

    private Map<String, long[]> counts() {
        Map<String, long[]> counts = new HashMap<>();
        NativeRows.of(entities.createNativeQuery(
                                "select rule, count(*), count(*) filter (where verdict = 'FALSE_POSITIVE') from"
                                        + " soc_alert where raised_at > :since group by rule",
                                Object[].class)
                        .setParameter("since", clock.instant().minus(COUNTED)))
                .forEach(row -> counts.put((String) row[0], new long[] {(Long) row[1], (Long) row[2]}));
        return counts;
    }

    private static RuleRow row(
            Rule rule, @Nullable RuleSetting decided, Map<UUID, String> names, Map<String, long[]> counts) {
        Header header = rule.header();
        long[] count = counts.getOrDefault(header.id(), new long[2]);
        return new RuleRow(
                header.id(),
                header.title(),
                header.description(),
                header.author(),
                Gravity.valueOf(header.level().name()),
                Tags.acts(header),
                header.falsePositives(),
                decided == null ? RuleShelf.shipped(rule) : decided.state(),
                decided == null ? "" : decided.reason(),
                decided == null ? "" : names.getOrDefault(decided.changedBy(), ""),
                decided == null ? null : decided.changedAt(),
                count[0],
                count[1]);
    }
}
