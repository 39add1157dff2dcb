package dsg.detection.parse;

import dsg.detection.parse.RuleRefused.Reason;
import dsg.detection.rule.CorrelationRule;
import dsg.detection.rule.CorrelationRule.Bound;
import dsg.detection.rule.CorrelationRule.Comparison;
import dsg.detection.rule.Header;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The correlation section of a document. */
final class CorrelationParser {

    private static final int NAME = 256;
    private static final Pattern TIMESPAN = Pattern.compile("(\\d{1,6})([smhd])");

    /** No window is longer: what is further apart is a report, not an alert. */
    private static final Duration LONGEST = Duration.ofDays(31);

    /** Different values are held one by one. */
    private static final BigDecimal MOST_VALUES = BigDecimal.valueOf(10_000);

    private static final Set<String> KNOWN =
            Set.of("type", "rules", "group-by", "timespan", "condition", "aliases", "generate");

    private final Header header;

    CorrelationParser(Header header) {
        this.header = header;
    }

    CorrelationRule parse(Place place) {
        Map<String, Place> entries = place.entries(KNOWN);
        CorrelationRule.Type type = type(Place.needed(entries, "type", place));
        List<String> rules = Place.texts(Place.needed(entries, "rules", place), NAME);
        if (rules.size() < (type == CorrelationRule.Type.ABSENCE ? 2 : 1)) {
            throw place.refused(Reason.MISSING, "rules");
        }
        List<Bound> bounds = new ArrayList<>();
        List<String> fields = List.of();
        BigDecimal percentile = null;
        Place condition = entries.get("condition");
        if (condition != null && type.needsCondition()) {
            Map<String, Place> parts = condition.entries();
            bounds = bounds(parts);
            fields = Place.texts(parts.get("field"), NAME);
            percentile = percentile(type, parts.get("percentile"));
        }
        demand(place, type, bounds, fields);
        if (type == CorrelationRule.Type.VALUE_COUNT
                && bounds.stream().anyMatch(bound -> bound.limit().compareTo(MOST_VALUES) > 0)) {
            throw place.refused(Reason.TOO_LARGE, "condition");
        }
        Place generate = entries.get("generate");
        return new CorrelationRule(
                header,
                type,
                rules,
                Place.texts(entries.get("group-by"), NAME),
                timespan(Place.needed(entries, "timespan", place)),
                bounds,
                fields,
                percentile,
                aliases(entries.get("aliases")),
                generate != null && generate.truth());
    }

    private static void demand(Place place, CorrelationRule.Type type, List<Bound> bounds, List<String> fields) {
        if (type.needsCondition() && bounds.isEmpty()) {
            throw place.refused(Reason.MISSING, "condition");
        }
        if (type.looksAtValues() == fields.isEmpty()) {
            throw place.refused(fields.isEmpty() ? Reason.MISSING : Reason.UNKNOWN_KEY, "field");
        }
        if (fields.size() > 1 && type != CorrelationRule.Type.VALUE_COUNT) {
            throw place.refused(Reason.BAD_VALUE, "field");
        }
    }

    private static CorrelationRule.Type type(Place place) {
        String name = place.text(NAME);
        for (CorrelationRule.Type type : CorrelationRule.Type.values()) {
            if (type.name().toLowerCase(Locale.ROOT).equals(name)) {
                return type;
            }
        }
        throw place.refused(Reason.BAD_VALUE, name);
    }

    private static Duration timespan(Place place) {
        Matcher matcher = TIMESPAN.matcher(place.text(NAME));
        if (!matcher.matches()) {
            throw place.refused(Reason.BAD_VALUE, place.scalar());
        }
        long number = Long.parseLong(matcher.group(1));
        Duration timespan = switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
        if (timespan.isZero() || timespan.compareTo(LONGEST) > 0) {
            throw place.refused(Reason.BAD_VALUE, place.scalar());
        }
        return timespan;
    }

    private static List<Bound> bounds(Map<String, Place> parts) {
        List<Bound> bounds = new ArrayList<>();
        parts.forEach((key, place) -> {
            if (!key.equals("field") && !key.equals("percentile")) {
                bounds.add(new Bound(comparison(key, place), SelectionParser.number(place)));
            }
        });
        return bounds;
    }

    private static Comparison comparison(String key, Place place) {
        for (Comparison comparison : Comparison.values()) {
            if (comparison.name().toLowerCase(Locale.ROOT).equals(key)) {
                return comparison;
            }
        }
        throw place.refused(Reason.UNKNOWN_KEY, key);
    }

    private static @Nullable BigDecimal percentile(CorrelationRule.Type type, @Nullable Place place) {
        if (place == null) {
            return null;
        }
        BigDecimal percentile = SelectionParser.number(place);
        boolean between = percentile.signum() >= 0 && percentile.compareTo(BigDecimal.valueOf(100)) <= 0;
        if (type != CorrelationRule.Type.VALUE_PERCENTILE || !between) {
            throw place.refused(Reason.BAD_VALUE, percentile);
        }
        return percentile;
    }

    private static Map<String, Map<String, String>> aliases(@Nullable Place place) {
        Map<String, Map<String, String>> aliases = new HashMap<>();
        if (place != null) {
            place.entries().forEach((alias, rules) -> {
                Map<String, String> fields = new HashMap<>();
                rules.entries().forEach((rule, field) -> fields.put(rule, field.text(NAME)));
                aliases.put(alias, fields);
            });
        }
        return aliases;
    }
}
