package dsg.edge.core;

import dsg.edge.state.Broken;
import dsg.edge.state.DesiredState;
import dsg.edge.state.Seal;
import dsg.edge.state.Signer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One edge. It begins with the last good state, before it has heard from anybody; with none, everything is shut. Calls come one after
 * the other.
 */
public final class Edge {

    private final String name;
    private final Signer portal;
    private final LastGood lastGood;
    private final List<Engine> engines;
    private final Clock clock;
    private final Log log = new Log();
    private DesiredState state;

    /** What came of a state. */
    public enum Outcome {
        APPLIED,
        /** It is in force already. */
        SAME,
        REFUSED
    }

    /**
     * Does nothing until it is started.
     *
     * @param portal whose signature a state has to bear
     */
    public Edge(String name, Signer portal, LastGood lastGood, List<Engine> engines, Clock clock) {
        this.name = name;
        this.portal = portal;
        this.lastGood = lastGood;
        this.engines = List.copyOf(engines);
        this.clock = clock;
        this.state = DesiredState.closed(name);
    }

    /** Brings the last good state about; where it cannot, shuts everything. */
    public synchronized void start() {
        engines.forEach(Engine::open);
        try {
            Optional<DesiredState> kept = lastGood.read().map(bytes -> opened(bytes, false));
            kept.ifPresent(each -> engines.forEach(engine -> engine.check(each)));
            apply(kept.orElse(state));
            kept.ifPresent(each -> {
                state = each;
                note("STARTED", Map.of("version", String.valueOf(each.version())));
            });
        } catch (Broken unusable) {
            apply(state);
            note("LAST_GOOD_UNUSABLE", Map.of("because", unusable.getMessage()));
        }
    }

    /** Ends the programs that were started; what is in force in the kernel stays. */
    public synchronized void close() {
        engines.forEach(Engine::close);
    }

    /** Takes a sealed state from the portal. A refused one leaves everything as it was. */
    public synchronized Outcome receive(byte[] sealed) {
        try {
            DesiredState wanted = opened(sealed, true);
            if (wanted.version() == state.version()) {
                return Outcome.SAME;
            }
            if (wanted.version() < state.version()) {
                throw new Broken("version", wanted.version() + " after " + state.version());
            }
            engines.forEach(engine -> engine.check(wanted));
            change(wanted);
            lastGood.keep(sealed);
            note("APPLIED", Map.of("version", String.valueOf(wanted.version())));
            return Outcome.APPLIED;
        } catch (Broken broken) {
            note("STATE_REFUSED", Map.of("because", broken.getMessage()));
            return Outcome.REFUSED;
        }
    }

    /** Looks whether everything still is as it was applied, mends it and says so. */
    public synchronized void watch() {
        for (Engine engine : engines) {
            List<String> differences = engine.differences();
            if (!differences.isEmpty()) {
                note("DRIFT", Map.of("engine", engine.name(), "what", String.join(", ", differences)));
                mend(engine);
            }
        }
    }

    private void mend(Engine engine) {
        try {
            engine.apply(state);
        } catch (Broken failed) {
            note("NOT_MENDED", Map.of("engine", engine.name(), "because", failed.getMessage()));
        }
    }

    /** What is in force. */
    public synchronized DesiredState state() {
        return state;
    }

    /** What was seen and done since the last time. */
    public synchronized List<Sighting> sightings() {
        List<Sighting> all = new ArrayList<>(log.take());
        engines.forEach(engine -> all.addAll(engine.sightings()));
        return all;
    }

    private DesiredState opened(byte[] sealed, boolean fresh) {
        DesiredState opened = Seal.open(sealed, portal, fresh);
        if (!opened.edge().equals(name)) {
            throw new Broken("edge", opened.edge());
        }
        return opened;
    }

    private void change(DesiredState wanted) {
        DesiredState before = state;
        try {
            apply(wanted);
            state = wanted;
        } catch (Broken failed) {
            apply(before);
            throw failed;
        }
    }

    private void apply(DesiredState wanted) {
        engines.forEach(engine -> engine.apply(wanted));
    }

    private void note(String kind, Map<String, String> facts) {
        log.add(new Sighting(clock.instant(), kind, facts));
    }
}
