package dsg.fileshare.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Files by parts of their names, out of an index over pairs of letters that a condition of a query could not use: row-level security is
 * decided about first, row by row. Few files are named one by one; of many, a page is found soon by going through the area in its order.
 */
@ApplicationScoped
class NameIndex {

    /** Up to so many are few. */
    private static final int FEW = 2_000;

    /** So many are looked at before the index is asked, which tells of a frequent word no sooner than that of all it is in. */
    private static final int NEWEST = 5_000;

    /** Where so many of the newest match, many do. */
    private static final int FREQUENT = 100;

    /** What the planner does to read much at once, each with its value that keeps it from that. */
    private static final Map<String, String> WHOLE_AREA =
            Map.of("enable_sort", "off", "jit", "off", "max_parallel_workers_per_gather", "0");

    @PersistenceContext
    EntityManager entities;

    /**
     * The files in these folders whose names hold all of these parts, where they are few; empty where they are many.
     *
     * @param parts as {@code NameKey} makes them, at least one and none empty
     */
    Optional<Set<UUID>> few(List<String> parts, Set<UUID> folders) {
        String[] words = parts.toArray(String[]::new);
        UUID[] places = folders.toArray(UUID[]::new);
        if (among(words, places) >= FREQUENT) {
            return Optional.empty();
        }
        List<?> found = entities.createNativeQuery(
                        "select * from stored_files_named(cast(?1 as text[]), ?2, ?3)", UUID.class)
                .setParameter(1, words)
                .setParameter(2, places)
                .setParameter(3, FEW + 1)
                .getResultList();
        return found.size() > FEW
                ? Optional.empty()
                : Optional.of(found.stream().map(UUID.class::cast).collect(Collectors.toSet()));
    }

    /**
     * Does this, which reads an order that an index has. The planner knows no word's frequency, takes each for rare, and would read and sort
     * the whole area.
     */
    <T> T inOrder(Supplier<T> read) {
        WHOLE_AREA.forEach(this::set);
        T result = read.get();
        WHOLE_AREA.keySet().forEach(setting -> set(setting, "default"));
        return result;
    }

    private long among(String[] words, UUID[] places) {
        return ((Number) entities.createNativeQuery("select newest_files_named(cast(?1 as text[]), ?2, ?3)", Long.class)
                        .setParameter(1, words)
                        .setParameter(2, places)
                        .setParameter(3, NEWEST)
                        .getSingleResult())
                .longValue();
    }

    /** For this transaction. */
    private void set(String setting, String value) {
        entities.createNativeQuery("set local " + setting + " to " + value).executeUpdate();
    }
}
