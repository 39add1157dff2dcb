package dsg.firewall;

import dsg.edge.core.Sighting;
import dsg.edge.state.DesiredState;
import dsg.edge.state.StateJson;
import dsg.line.LineDirectory;
import dsg.line.RouterRow;
import dsg.platform.access.SystemTask;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the edges of the network are told, and what they tell; their requests have passed the peers' gate. */
@Stateless
public class Edges {

    private static final int LONGEST_FACTS = 4000;

    @PersistenceContext
    EntityManager entities;

    @Inject
    NetworkStates states;

    @Inject
    LineDirectory lines;

    @Inject
    SealKey key;

    @Inject
    Clock clock;

    /** The sealed state for this edge; empty where no such edge was ever registered. A router that is out of use gets a shut one. */
    @SystemTask("an edge that asks for its state")
    public Optional<byte[]> state(String edge) {
        if (!isKnown(edge)) {
            return Optional.empty();
        }
        EdgeState kept = kept(edge);
        // which version it bears, and when it was made, is no part of what it says
        String mark = mark(states.of(edge, 1));
        DesiredState state = states.of(edge, kept.versionOf(mark, clock.instant()));
        return Optional.of(key.close(state));
    }

    /** Takes down what this edge has seen and what it has in force. */
    @SystemTask("an edge that reports")
    public boolean report(String edge, long applied, List<Sighting> sightings) {
        if (!isKnown(edge)) {
            return false;
        }
        kept(edge).heard(applied, clock.instant());
        sightings.forEach(
                each -> entities.persist(new EdgeSighting(edge, each.at(), each.kind(), terminal(each), facts(each))));
        return true;
    }

    private boolean isKnown(String edge) {
        return edge.equals(NetworkStates.GATEWAY)
                || lines.routers().stream().map(RouterRow::name).anyMatch(edge::equals);
    }

    /** Locked: two answers at once would give one version to two states. */
    private EdgeState kept(String edge) {
        entities.createNativeQuery("insert into edge_state (edge, version, content, changed_at, applied)"
                        + " values (:edge, 0, '', :now, 0) on conflict do nothing")
                .setParameter("edge", edge)
                .setParameter("now", clock.instant())
                .executeUpdate();
        return entities.find(EdgeState.class, edge, LockModeType.PESSIMISTIC_WRITE);
    }

    private static String mark(DesiredState state) {
        try {
            DesiredState timeless = new DesiredState(
                    state.edge(),
                    1,
                    Instant.EPOCH,
                    state.enforcement(),
                    state.isolation(),
                    state.sites(),
                    state.terminals(),
                    state.services(),
                    state.policies());
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(StateJson.write(timeless)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static @Nullable UUID terminal(Sighting sighting) {
        try {
            return UUID.fromString(sighting.facts().getOrDefault("terminal", ""));
        } catch (IllegalArgumentException none) {
            return null;
        }
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
