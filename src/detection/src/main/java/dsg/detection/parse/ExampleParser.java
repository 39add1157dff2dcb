package dsg.detection.parse;

import dsg.detection.event.Event;
import dsg.detection.event.LogSource;
import dsg.detection.parse.RuleRefused.Reason;
import dsg.detection.rule.Example;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule's own examples: {@code examples: {match: […], quiet: […]}}, each a list of events. An event is a map of fields; {@code _at} is
 * its time in seconds after the first, {@code _product}, {@code _category}, {@code _service} its source where it is another than the
 * rule's.
 */
final class ExampleParser {

    private static final Instant BEGIN = Instant.parse("2026-04-01T00:00:00Z");
    private static final int VALUE = 65_536;

    private ExampleParser() {}

    static List<Example> parse(@Nullable Place place, LogSource source) {
        if (place == null) {
            return List.of();
        }
        List<Example> examples = new ArrayList<>();
        place.entries(Set.of("match", "quiet"))
                .forEach((kind, list) -> list.each()
                        .forEach(each ->
                                examples.add(new Example(kind.equals("match"), events(each, source), each.line()))));
        return examples;
    }

    private static List<Event> events(Place place, LogSource source) {
        return place.each().stream().map(each -> event(each, source)).toList();
    }

    private static Event event(Place place, LogSource source) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        Map<String, String> own = new HashMap<>();
        place.entries().forEach((name, value) -> {
            if (Set.of("_at", "_product", "_category", "_service").contains(name)) {
                own.put(name, value.text(VALUE));
            } else {
                fields.put(name, value(value));
            }
        });
        return new Event(
                new LogSource(
                        own.getOrDefault("_product", source.product()),
                        own.getOrDefault("_category", source.category()),
                        own.getOrDefault("_service", source.service())),
                BEGIN.plus(seconds(own.getOrDefault("_at", "0"), place)),
                fields);
    }

    private static Duration seconds(String text, Place place) {
        try {
            return Duration.ofMillis(new BigDecimal(text).movePointRight(3).longValueExact());
        } catch (ArithmeticException | NumberFormatException noTime) {
            throw place.refused(Reason.BAD_VALUE, text);
        }
    }

    private static @Nullable Object value(Place place) {
        if (place.isList()) {
            return place.each().stream()
                    .map(ExampleParser::value)
                    .filter(Objects::nonNull)
                    .toList();
        }
        if (place.isNull()) {
            return null;
        }
        if (place.isBoolean()) {
            return place.truth();
        }
        return place.isNumber() ? SelectionParser.number(place) : place.text(VALUE);
    }
}
