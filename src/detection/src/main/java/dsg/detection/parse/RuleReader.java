package dsg.detection.parse;

import dsg.detection.event.LogSource;
import dsg.detection.parse.RuleRefused.Reason;
import dsg.detection.rule.DetectionRule;
import dsg.detection.rule.Expression;
import dsg.detection.rule.FilterRule;
import dsg.detection.rule.Header;
import dsg.detection.rule.Level;
import dsg.detection.rule.Rule;
import dsg.detection.rule.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the documents of one text, each by itself; what they say of each other is the book's business. */
public final class RuleReader {

    private static final int SHORT = 256;
    private static final int LONG = 65_535;

    private static final Set<String> KNOWN = Set.of(
            "title",
            "id",
            "name",
            "related",
            "taxonomy",
            "status",
            "description",
            "license",
            "references",
            "author",
            "date",
            "modified",
            "logsource",
            "detection",
            "fields",
            "falsepositives",
            "level",
            "tags",
            "scope",
            "correlation",
            "filter",
            "examples");

    private final SelectionParser selections;

    /**
     * A reader of rules whose placeholders are these.
     *
     * @param placeholders what {@code %name%} stands for under {@code expand}
     */
    public RuleReader(Map<String, List<String>> placeholders) {
        this.selections = new SelectionParser(placeholders);
    }

    /** What was read. */
    public record Documents(List<Rule> rules, List<FilterRule> filters) {}

    /**
     * All documents of the text.
     *
     * @throws RuleRefused for the first document that is no rule
     */
    public Documents read(String text) {
        List<Rule> rules = new ArrayList<>();
        List<FilterRule> filters = new ArrayList<>();
        for (Place document : Yaml.documents(text)) {
            Map<String, Place> entries = document.entries();
            entries.forEach((key, place) -> {
                if (!KNOWN.contains(key) && !Yaml.isCustom(key, KNOWN)) {
                    throw place.refused(Reason.UNKNOWN_KEY, key);
                }
            });
            if (entries.containsKey("filter")) {
                filters.add(filter(document, entries));
            } else if (entries.containsKey("correlation")) {
                rules.add(new CorrelationParser(header(document, entries, new LogSource(null, null, null)))
                        .parse(Place.needed(entries, "correlation", document)));
            } else {
                rules.add(detection(document, entries));
            }
        }
        return new Documents(rules, filters);
    }

    private DetectionRule detection(Place document, Map<String, Place> entries) {
        LogSource source = source(Place.needed(entries, "logsource", document));
        Place detection = Place.needed(entries, "detection", document);
        return new DetectionRule(header(document, entries, source), source, condition(detection, detection.entries()));
    }

    private FilterRule filter(Place document, Map<String, Place> entries) {
        String title = Place.needed(entries, "title", document).text(SHORT);
        LogSource source = source(Place.needed(entries, "logsource", document));
        Place filter = Place.needed(entries, "filter", document);
        Map<String, Place> parts = new LinkedHashMap<>(filter.entries());
        Set<String> rules = new LinkedHashSet<>(Place.texts(Place.needed(parts, "rules", filter), SHORT));
        parts.remove("rules");
        String id = entries.containsKey("id") ? entries.get("id").text(SHORT) : title;
        return new FilterRule(id, title, source, rules, condition(filter, parts), document.line());
    }

    private Expression condition(Place in, Map<String, Place> parts) {
        Map<String, Expression> named = new LinkedHashMap<>();
        parts.forEach((name, place) -> {
            if (!name.equals("condition")) {
                named.put(name, selections.parse(place));
            }
        });
        return ConditionParser.parse(Place.needed(parts, "condition", in), named);
    }

    private static LogSource source(Place place) {
        Map<String, Place> entries = place.entries(Set.of("product", "category", "service", "definition"));
        return new LogSource(word(entries, "product"), word(entries, "category"), word(entries, "service"));
    }

    private static @Nullable String word(Map<String, Place> entries, String key) {
        Place place = entries.get(key);
        return place == null ? null : place.text(SHORT);
    }

    private static Header header(Place document, Map<String, Place> entries, LogSource source) {
        String title = Place.needed(entries, "title", document).text(SHORT);
        String name = word(entries, "name");
        String id = word(entries, "id");
        return new Header(
                id != null ? id : name != null ? name : title,
                name,
                title,
                Place.text(entries, "description", LONG),
                status(entries.get("status")),
                level(entries.get("level")),
                Place.text(entries, "author", SHORT),
                Place.text(entries, "license", SHORT),
                Place.texts(entries.get("references"), LONG),
                Place.texts(entries.get("tags"), SHORT),
                Place.texts(entries.get("falsepositives"), LONG),
                ExampleParser.parse(entries.get("examples"), source),
                document.line());
    }

    private static @Nullable Status status(@Nullable Place place) {
        return place == null
                ? null
                : Status.named(place.scalar()).orElseThrow(() -> place.refused(Reason.BAD_VALUE, place.scalar()));
    }

    /** A rule that does not say how much it matters does not wake anybody up. */
    private static Level level(@Nullable Place place) {
        return place == null
                ? Level.INFORMATIONAL
                : Level.named(place.scalar()).orElseThrow(() -> place.refused(Reason.BAD_VALUE, place.scalar()));
    }
}
