package dsg.edge.names;

import dsg.edge.core.Engine;
import dsg.edge.core.Sighting;
import dsg.edge.state.Broken;
import dsg.edge.state.DesiredState;
import dsg.edge.state.Naming;
import dsg.edge.system.Awaiting;
import dsg.edge.system.Host;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** PowerDNS and Unbound. */
public final class NamesEngine implements Engine {

    private static final Duration STARTING = Duration.ofSeconds(20);

    private final NamesPlace place;
    private final ZoneStore store;
    private final Resolver resolver;
    private final QueryLog log;
    private DesiredState state;
    private Naming kept = Naming.NONE;
    private Map<String, String> listed = Map.of();

    /**
     * Keeps and answers names here.
     *
     * @param edge its name
     */
    public NamesEngine(Host host, String edge, NamesPlace place) {
        this.place = place;
        this.store = new ZoneStore(host, place);
        this.resolver = new Resolver(host, place);
        this.log = new QueryLog(resolver.log());
        this.state = DesiredState.closed(edge);
    }

    @Override
    public String name() {
        return "names";
    }

    @Override
    public void open() {
        store.open();
        run();
    }

    @Override
    public void close() {
        resolver.close();
        store.close();
    }

    @Override
    public void check(DesiredState wanted) {
        zones(wanted);
    }

    @Override
    public void apply(DesiredState wanted) {
        run();
        Map<String, String> zones = zones(wanted);
        if (!wanted.naming().equals(kept) || !store.present().equals(new TreeSet<>(zones.keySet()))) {
            store.keep(zones);
        }
        resolver.write(wanted, zones.keySet(), store.anchors(zones.keySet()));
        resolver.restart();
        Awaiting.demand("names.resolver", STARTING, resolver::answers);
        state = wanted;
        kept = wanted.naming();
        listed = listed(zones.keySet());
    }

    @Override
    public List<String> differences() {
        List<String> differences = new ArrayList<>();
        if (!store.isAlive() || !store.answers()) {
            differences.add("pdns_server");
        } else if (!listed(store.present()).equals(listed)) {
            // whatever hand was in the database: all is loaded again
            kept = Naming.NONE;
            differences.add("zones");
        }
        if (!resolver.isAlive() || !resolver.answers()) {
            differences.add("unbound");
        }
        return differences;
    }

    @Override
    public List<Sighting> sightings() {
        return log.since(state);
    }

    private Map<String, String> zones(DesiredState wanted) {
        return new Zones(wanted.naming(), wanted.version()).texts(place.listen());
    }

    private Map<String, String> listed(Iterable<String> zones) {
        Map<String, String> all = new TreeMap<>();
        zones.forEach(zone -> all.put(zone, store.listed(zone)));
        return all;
    }

    private void run() {
        if (store.ensure()) {
            Awaiting.demand("names.authority", STARTING, () -> {
                if (!store.isAlive()) {
                    throw new Broken("names.authority", "ended at once");
                }
                return store.answers();
            });
        }
    }
}
