package dsg.firewall;

import dsg.edge.core.Sighting;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an edge tells.
 *
 * @param applied the version that it has in force
 * @param stream one run of its program, which numbers what it sees
 * @param first the number of the first sighting
 * @param standing how its lines and clocks are now
 */
public record EdgeReport(long applied, String stream, long first, List<Sighting> sightings, List<Sighting> standing) {

    /** What somebody has to look at, of the kinds that edges note. */
    private static final Map<String, Integer> SEVERITIES = Map.of(
            "SCAN", 4, "UNREG", 3, "DRIFT", 4, "STATE_REFUSED", 4, "LINE_DOWN", 3, "NAME_BLOCKED", 3, "CLOCK_OFF", 3);

    private static final int ORDINARY = 1;

    /** As the log store reads events. */
    List<JsonObject> events(String edge) {
        return sightings.stream().map(each -> event(edge, each)).toList();
    }

    private static JsonObject event(String edge, Sighting sighting) {
        TreeMap<String, String> facts = new TreeMap<>(sighting.facts());
        String terminal = facts.getOrDefault("terminal", "");
        JsonObjectBuilder event = Json.createObjectBuilder()
                .add("time", sighting.at().toString())
                .add("class_name", "network_activity")
                .add("activity_name", sighting.kind())
                .add("severity_id", SEVERITIES.getOrDefault(sighting.kind(), ORDINARY))
                .add("message", sighting.kind() + " " + facts)
                .add("device", Json.createObjectBuilder().add("uid", terminal.isEmpty() ? edge : terminal));
        if (facts.containsKey("src_ip")) {
            event.add("src_endpoint", Json.createObjectBuilder().add("ip", facts.getOrDefault("src_ip", "")));
        }
        return event.build();
    }
}
