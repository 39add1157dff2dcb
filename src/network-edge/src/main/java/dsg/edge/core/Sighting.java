package dsg.edge.core;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Something that an edge saw or did, for the register and those who watch.
 *
 * @param kind a word, as {@code DENY} or {@code DRIFT}
 * @param facts by name
 */
public record Sighting(Instant at, String kind, Map<String, String> facts) {
    public Sighting {
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    /** The terminal that it is about; empty for none, and for what is no terminal's number. */
    public Optional<UUID> terminal() {
        try {
            return Optional.of(UUID.fromString(facts.getOrDefault("terminal", "")));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
