package dsg.edge.firewall;

import dsg.edge.core.Sighting;
import dsg.edge.state.Address;
import dsg.edge.state.Broken;
import dsg.edge.state.DesiredState;
import dsg.edge.state.Standing;
import dsg.edge.state.Terminal;
import dsg.edge.system.Lines;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What ulogd writes down, a JSON object a line, read on from where reading ended the last time. */
final class Notes {

    private static final List<String> FACTS =
            List.of("src_ip", "dest_ip", "src_port", "dest_port", "oob.in", "oob.out", "ip.protocol");

    private final Lines lines;

    Notes(Path file) {
        this.lines = new Lines(file);
    }

    List<Sighting> since(DesiredState state, Instant now) {
        List<Sighting> sightings = new ArrayList<>();
        lines.more().forEach(line -> sighting(line, state, now).ifPresent(sightings::add));
        return sightings;
    }

    private static Optional<Sighting> sighting(String line, DesiredState state, Instant now) {
        try (var reader = Json.createReader(new StringReader(line))) {
            JsonObject json = reader.readObject();
            String[] prefix = json.getString("oob.prefix", "").strip().split(" ", 2);
            if (prefix.length < 2) {
                return Optional.empty();
            }
            Map<String, String> facts = new TreeMap<>(Map.of("rule", prefix[1]));
            FACTS.stream()
                    .filter(json::containsKey)
                    .forEach(name -> facts.put(name.replace('.', '_'), plain(String.valueOf(json.get(name)))));
            card(json).ifPresent(mac -> facts.put("mac", mac));
            terminal(facts, state).ifPresent(each -> facts.put("terminal", each.id()));
            return Optional.of(new Sighting(now, prefix[0], facts));
        } catch (JsonException | ClassCastException unreadable) {
            return Optional.empty();
        }
    }

    /** The raw header begins with the card that it went to and the one that it came from. */
    private static Optional<String> card(JsonObject json) {
        String raw = json.getString("mac.saddr.str", json.getString("raw.mac", ""));
        String plain = raw.toLowerCase(Locale.ROOT);
        if (plain.matches("([0-9a-f]{2}:){11,}.*")) {
            return Optional.of(plain.substring(18, 35));
        }
        return plain.matches("([0-9a-f]{2}:){5}[0-9a-f]{2}") ? Optional.of(plain) : Optional.empty();
    }

    /** By its card where one was seen, else by its address; one that is revoked is found too, so that the note names it. */
    private static Optional<Terminal> terminal(Map<String, String> facts, DesiredState state) {
        String mac = facts.getOrDefault("mac", "");
        if (!mac.isEmpty()) {
            return state.terminals().stream()
                    .filter(each -> each.mac().equals(mac))
                    .min((one, other) -> one.standing().compareTo(other.standing()));
        }
        try {
            Address source = Address.of(facts.getOrDefault("src_ip", ""));
            return state.terminals().stream()
                    .filter(each -> each.address().equals(source) && each.standing() != Standing.REVOKED)
                    .findFirst();
        } catch (Broken none) {
            return Optional.empty();
        }
    }

    private static String plain(String text) {
        return text.startsWith("\"") ? text.substring(1, text.length() - 1) : text;
    }
}
