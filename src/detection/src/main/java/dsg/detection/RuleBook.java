package dsg.detection;

import dsg.detection.parse.RuleReader;
import dsg.detection.parse.RuleRefused;
import dsg.detection.parse.RuleRefused.Reason;
import dsg.detection.rule.CorrelationRule;
import dsg.detection.rule.DetectionRule;
import dsg.detection.rule.Expression;
import dsg.detection.rule.FilterRule;
import dsg.detection.rule.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Rules that belong together: every reference leads to a rule, filters are applied. */
public final class RuleBook {

    private final List<DetectionRule> detections;
    private final List<CorrelationRule> correlations;
    private final Map<String, Rule> byReference;
    private final Set<String> silent;

    private RuleBook(List<DetectionRule> detections, List<CorrelationRule> correlations) {
        this.detections = List.copyOf(detections);
        this.byReference = references(detections, correlations);
        this.correlations = inOrder(correlations);
        this.silent = silent();
    }

    /**
     * Reads a text without placeholders.
     *
     * @throws RuleRefused for the first thing that is wrong, with its line
     */
    public static RuleBook read(String text) {
        return read(text, Map.of());
    }

    /**
     * Reads a text of YAML documents. No rule of it counts where one is wrong.
     *
     * @param placeholders what {@code %name%} stands for in values with {@code expand}
     * @throws RuleRefused for the first thing that is wrong, with its line
     */
    public static RuleBook read(String text, Map<String, List<String>> placeholders) {
        RuleReader.Documents documents = new RuleReader(placeholders).read(text);
        List<DetectionRule> detections = new ArrayList<>();
        List<CorrelationRule> correlations = new ArrayList<>();
        for (Rule rule : documents.rules()) {
            switch (rule) {
                case DetectionRule detection -> detections.add(detection);
                case CorrelationRule correlation -> correlations.add(correlation);
            }
        }
        return new RuleBook(filtered(detections, documents.filters()), correlations);
    }

    /** What one event must look like. */
    public List<DetectionRule> detections() {
        return detections;
    }

    /** Each after the correlations that it counts. */
    public List<CorrelationRule> correlations() {
        return correlations;
    }

    /** The rules that report what they match; the others only count for them. */
    public List<Rule> reporting() {
        return Stream.<Rule>concat(detections.stream(), correlations.stream())
                .filter(rule -> !isSilent(rule))
                .toList();
    }

    /** The rule that a correlation means by an id or name. */
    Rule get(String reference) {
        Rule rule = byReference.get(reference);
        if (rule == null) {
            throw new IllegalArgumentException("no rule " + reference);
        }
        return rule;
    }

    /** Whether the rule only counts for others and does not report its own matches. */
    boolean isSilent(Rule rule) {
        return silent.contains(rule.header().id());
    }

    /** Only this rule and those that it counts, and it reports its matches. */
    RuleBook with(Rule rule) {
        List<DetectionRule> needed = new ArrayList<>();
        List<CorrelationRule> counting = new ArrayList<>();
        collect(rule, needed, counting);
        return new RuleBook(needed, counting);
    }

    private void collect(Rule rule, List<DetectionRule> needed, List<CorrelationRule> counting) {
        if (needed.contains(rule) || counting.contains(rule)) {
            return;
        }
        switch (rule) {
            case DetectionRule detection -> needed.add(detection);
            case CorrelationRule correlation -> {
                counting.add(correlation);
                correlation.rules().forEach(reference -> collect(get(reference), needed, counting));
            }
        }
    }

    private Set<String> silent() {
        Set<String> counted = new HashSet<>();
        Set<String> loud = new HashSet<>();
        for (CorrelationRule correlation : correlations) {
            correlation.rules().stream()
                    .map(reference -> get(reference).header().id())
                    .forEach((correlation.generate() ? loud : counted)::add);
        }
        counted.removeAll(loud);
        return counted;
    }

    private static List<DetectionRule> filtered(List<DetectionRule> rules, List<FilterRule> filters) {
        List<DetectionRule> filtered = new ArrayList<>(rules);
        for (FilterRule filter : filters) {
            for (String reference : filter.rules()) {
                int at = indexOf(filtered, reference, filter);
                DetectionRule rule = filtered.get(at);
                Expression rest = new Expression.And(List.of(rule.condition(), new Expression.Not(filter.condition())));
                filtered.set(at, new DetectionRule(rule.header(), rule.source(), rest));
            }
        }
        return filtered;
    }

    private static int indexOf(List<DetectionRule> rules, String reference, FilterRule filter) {
        for (int i = 0; i < rules.size(); i++) {
            if (isMeant(rules.get(i), reference)) {
                return i;
            }
        }
        throw new RuleRefused(filter.line(), Reason.UNKNOWN_RULE, reference);
    }

    private static boolean isMeant(Rule rule, String reference) {
        return reference.equals(rule.header().id())
                || reference.equals(rule.header().name());
    }

    private static Map<String, Rule> references(List<DetectionRule> detections, List<CorrelationRule> correlations) {
        Map<String, Rule> byReference = new HashMap<>();
        List<Rule> all = new ArrayList<>(detections);
        all.addAll(correlations);
        for (Rule rule : all) {
            Set<String> own = new LinkedHashSet<>(List.of(rule.header().id()));
            String name = rule.header().name();
            if (name != null) {
                own.add(name);
            }
            for (String reference : own) {
                if (byReference.put(reference, rule) != null) {
                    throw new RuleRefused(rule.header().line(), Reason.TWICE, reference);
                }
            }
        }
        return byReference;
    }

    /** Correlations sorted so that what is counted comes first; a circle has no such order. */
    private List<CorrelationRule> inOrder(List<CorrelationRule> rules) {
        Set<CorrelationRule> ordered = new LinkedHashSet<>();
        rules.forEach(rule -> visit(rule, ordered, new HashSet<>()));
        return List.copyOf(ordered);
    }

    private void visit(CorrelationRule rule, Set<CorrelationRule> ordered, Set<String> open) {
        if (ordered.contains(rule)) {
            return;
        }
        if (!open.add(rule.header().id())) {
            throw new RuleRefused(
                    rule.header().line(), Reason.CIRCLE, rule.header().id());
        }
        for (String reference : rule.rules()) {
            Rule counted = byReference.get(reference);
            if (counted == null) {
                throw new RuleRefused(rule.header().line(), Reason.UNKNOWN_RULE, reference);
            }
            if (counted instanceof CorrelationRule inner) {
                visit(inner, ordered, open);
            }
        }
        open.remove(rule.header().id());
        ordered.add(rule);
    }
}
