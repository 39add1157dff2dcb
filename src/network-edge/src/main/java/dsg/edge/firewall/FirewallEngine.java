package dsg.edge.firewall;

import dsg.edge.core.Engine;
import dsg.edge.core.Sighting;
import dsg.edge.state.Broken;
import dsg.edge.state.DesiredState;
import dsg.edge.system.Host;
import jakarta.json.JsonException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** nftables. */
public final class FirewallEngine implements Engine {

    private final Host host;
    private final Place place;
    private final Clock clock;
    private final Notes notes;
    private final OpenFlows flows;
    private DesiredState state;
    private String applied = "";
    private final Map<String, Reading.Count> before = new TreeMap<>();

    /**
     * Looks after the rules of this place.
     *
     * @param notes the file that ulogd writes down what the rules note
     */
    public FirewallEngine(Host host, Place place, Path notes, Clock clock) {
        this.host = host;
        this.place = place;
        this.clock = clock;
        this.notes = new Notes(notes);
        this.flows = new OpenFlows(host, clock);
        this.state = DesiredState.closed(place.edge());
    }

    @Override
    public String name() {
        return "firewall";
    }

    @Override
    public void check(DesiredState wanted) {
        nft("-c", ruleset(wanted).text());
    }

    @Override
    public void apply(DesiredState wanted) {
        keepCounts();
        Rules rules = Rules.of(place, wanted);
        Ruleset meant = new Ruleset(place, rules);
        nft("-f", meant.text());
        Reading reading = read();
        List<String> differences = reading.differences(meant, rules.listings());
        if (!differences.isEmpty()) {
            throw new Broken("firewall.readback", String.join(", ", differences));
        }
        state = wanted;
        applied = reading.text();
        flows.askAgain(place, rules, wanted);
    }

    @Override
    public List<String> differences() {
        return read().text().equals(applied) ? List.of() : List.of("table inet " + Ruleset.TABLE);
    }

    @Override
    public List<Sighting> sightings() {
        return notes.since(state, clock.instant());
    }

    /** How often each rule has decided since this edge was started. */
    public Map<String, Long> packets() {
        Map<String, Long> packets = new TreeMap<>();
        before.forEach((rule, count) -> packets.merge(rule, count.packets(), Long::sum));
        read().counts().forEach((rule, count) -> packets.merge(rule, count.packets(), Long::sum));
        return packets;
    }

    private void keepCounts() {
        if (!applied.isEmpty()) {
            read().counts()
                    .forEach((rule, count) -> before.merge(
                            rule,
                            count,
                            (one, other) ->
                                    new Reading.Count(one.packets() + other.packets(), one.bytes() + other.bytes())));
        }
    }

    private Ruleset ruleset(DesiredState wanted) {
        return new Ruleset(place, Rules.of(place, wanted));
    }

    private void nft(String how, String text) {
        List<String> command = how.equals("-c") ? List.of("nft", "-c", "-f", "-") : List.of("nft", "-f", "-");
        Host.Result result = host.run(command, text);
        if (!result.isGood()) {
            throw new Broken("firewall.nft", result.output());
        }
    }

    private Reading read() {
        Host.Result result = host.run("nft", "-j", "list", "table", "inet", Ruleset.TABLE);
        try {
            return new Reading(result.isGood() ? result.output() : "{\"nftables\":[]}");
        } catch (JsonException unreadable) {
            throw new Broken("firewall.unreadable", result.output());
        }
    }
}
