package dsg.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Everything that was measured, round by round. */
final class Results {

    private final Map<Key, List<Usage>> measured = new LinkedHashMap<>();

    /** Who did what with which load. */
    record Key(Load load, Work work, String contender) {}

    void add(Key key, Usage usage) {
        measured.computeIfAbsent(key, fresh -> new ArrayList<>()).add(usage);
    }

    Map<Key, List<Usage>> all() {
        return measured;
    }

    /** One figure of it; empty when this was not measured. */
    Optional<Samples> of(Load load, Work work, String contender, ToDoubleFunction<Usage> figure) {
        return Optional.ofNullable(measured.get(new Key(load, work, contender)))
                .map(usages -> new Samples(usages.stream()
                        .map(usage -> figure.applyAsDouble(usage))
                        .toList()));
    }
}
