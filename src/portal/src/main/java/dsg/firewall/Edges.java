package dsg.firewall;

import dsg.edge.state.DesiredState;
import dsg.edge.state.StateJson;
import dsg.line.EdgeSightings;
import dsg.line.EdgeTold;
import dsg.line.LineDirectory;
import dsg.line.RouterRow;
import dsg.loganalysis.EventIntake;
import dsg.platform.access.SystemTask;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/** What the edges of the network are told, and what they tell; their requests have passed the peers' gate. */
@Stateless
public class Edges {

    private static final String SOURCE = "network-edge";

    @PersistenceContext
    EntityManager entities;

    @Inject
    NetworkStates states;

    @Inject
    LineDirectory lines;

    @Inject
    SealKey key;

    @Inject
    EdgeSightings sightings;

    @Inject
    EventIntake log;

    @Inject
    Event<EdgeTold> told;

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

    /** Whether this is still what the edge would be told; so that nothing has to be sealed and sent. */
    @SystemTask("an edge that asks whether there is news")
    public boolean isCurrent(String edge, long version) {
        return isKnown(edge) && kept(edge).is(mark(states.of(edge, 1)), version);
    }

    /** Takes down what this edge has seen and what it has in force; what it brings a second time counts once. */
    @SystemTask("an edge that reports")
    public boolean report(String edge, EdgeReport report) {
        if (!isKnown(edge)) {
            return false;
        }
        kept(edge).heard(report.applied(), clock.instant());
        String stream = edge + ":" + report.stream();
        long known = log.counter(SOURCE, stream);
        log.told(SOURCE, stream, report.first(), report.events(edge));
        long passed =
                Math.clamp(known - report.first() + 1, 0, report.sightings().size());
        sightings.write(
                edge,
                report.sightings().subList((int) passed, report.sightings().size()));
        told.fire(new EdgeTold(edge, report.standing()));
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
            DesiredState timeless = state.numbered(1, Instant.EPOCH);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(StateJson.write(timeless)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
