package dsg.line;

import dsg.edge.core.Sighting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** What edges have seen, for this service and those above it; no use case of its own, so it decides nothing. */
@ApplicationScoped
public class EdgeSightings {

    private static final int LONGEST_FACTS = 4000;

    /** Questions for names are many and harmless: the log store has them, this list has not. */
    private static final Set<String> LOG_ONLY = Set.of("NAME_ASKED");

    @PersistenceContext
    EntityManager entities;

    @Inject
    LineDirectory lines;

    /** Takes down what an edge has told for the first time. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(String edge, List<Sighting> sightings) {
        sightings.stream()
                .filter(each -> !LOG_ONLY.contains(each.kind()))
                .forEach(each -> entities.persist(new EdgeSighting(
                        edge, each.at(), each.kind(), each.terminal().orElse(null), facts(each))));
    }

    /** The newest of all edges, newest first. */
    public List<SightingRow> newest(int most) {
        return rows(entities.createQuery("select s from EdgeSighting s order by s.seenAt desc", EdgeSighting.class)
                .setMaxResults(most));
    }

    /** The newest of these edges, newest first. */
    List<SightingRow> newest(List<String> edges, int most) {
        return edges.isEmpty()
                ? List.of()
                : rows(entities.createQuery(
                                "select s from EdgeSighting s where s.edge in :edges order by s.seenAt desc",
                                EdgeSighting.class)
                        .setParameter("edges", edges)
                        .setMaxResults(most));
    }

    /** The newest of these kinds, newest first. */
    public List<SightingRow> newestOf(List<String> kinds, int most) {
        return rows(entities.createQuery(
                        "select s from EdgeSighting s where s.kind in :kinds order by s.seenAt desc",
                        EdgeSighting.class)
                .setParameter("kinds", kinds)
                .setMaxResults(most));
    }

    /** The newest of these kinds at these edges, newest first. */
    List<SightingRow> newestOf(List<String> kinds, Set<String> edges, int most) {
        return edges.isEmpty()
                ? List.of()
                : rows(entities.createQuery(
                                "select s from EdgeSighting s where s.kind in :kinds and s.edge in :edges order by"
                                        + " s.seenAt desc",
                                EdgeSighting.class)
                        .setParameter("kinds", kinds)
                        .setParameter("edges", edges)
                        .setMaxResults(most));
    }

    private List<SightingRow> rows(TypedQuery<EdgeSighting> query) {
        Map<UUID, String> names = lines.terminalNames();
        return query.getResultStream().map(each -> each.row(names)).toList();
    }

    private static String facts(Sighting sighting) {
        TreeMap<String, String> facts = new TreeMap<>(sighting.facts());
        facts.remove("terminal");
        StringBuilder text = new StringBuilder();
        facts.forEach(
                (name, value) -> text.append(name).append('=').append(value).append(' '));
        return text.length() > LONGEST_FACTS
                ? text.substring(0, LONGEST_FACTS)
                : text.toString().strip();
    }
}
