package dsg.soc.watch;

import dsg.detection.Finding;
import dsg.detection.event.Event;
import dsg.detection.rule.CorrelationRule;
import dsg.detection.rule.Header;
import dsg.soc.Gravity;
import dsg.soc.Subject;
import dsg.soc.alert.Raised;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a rule has found, as the alert that it makes. */
final class Findings {

    private Findings() {}

    static Raised raised(Finding found, RuleState state) {
        Header header = found.rule().header();
        Subject subject = subject(found);
        Set<Subject> others = new LinkedHashSet<>();
        found.events().forEach(event -> others.addAll(Sightings.subjects(event)));
        others.remove(subject);
        return new Raised(
                header.id(),
                header.title(),
                header.author(),
                Gravity.valueOf(header.level().name()),
                state == RuleState.REPORT_ONLY,
                subject,
                List.copyOf(others),
                found.time(),
                found.figure(),
                found.events().stream()
                        .flatMap(event -> sighting(event).stream())
                        .toList());
    }

    private static Subject subject(Finding found) {
        Event last = found.events().getLast();
        Stream<String> fields =
                found.rule() instanceof CorrelationRule correlation ? correlation.groupBy().stream() : Stream.of();
        return fields.flatMap(
                        field -> Optional.ofNullable(found.group().get(field))
                                .flatMap(value -> Sightings.byField(field, value, last))
                                .stream())
                .findFirst()
                .orElseGet(() -> Sightings.main(last));
    }

    private static Optional<Raised.Sighting> sighting(Event event) {
        return event.fields().get(Sightings.NUMBER) instanceof Long number
                ? event.text(Sightings.RECEIVED).map(at -> new Raised.Sighting(number, Instant.parse(at)))
                : Optional.empty();
    }
}
