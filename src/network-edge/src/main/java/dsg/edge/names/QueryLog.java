package dsg.edge.names;

import dsg.edge.core.Sighting;
import dsg.edge.state.DesiredState;
import dsg.edge.state.Terminal;
import dsg.edge.system.Lines;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who asked for what, and what was refused by the block list, as Unbound writes it down. */
final class QueryLog {

    private static final Pattern ASKED =
            Pattern.compile("^\\[(\\d{1,12})\\] unbound\\[[^]]*\\] info: ([0-9.]+) (\\S{1,255}) ([A-Z0-9]{1,10}) IN$");
    private static final Pattern BLOCKED = Pattern.compile(
            "^\\[(\\d{1,12})\\] unbound\\[[^]]*\\] info: rpz: applied \\[dsg-block\\] (\\S{1,255}) \\S+ ([0-9.]+)@\\d+"
                    + " (\\S{1,255}) ([A-Z0-9]{1,10}) IN$");

    private final Lines lines;

    QueryLog(Path file) {
        this.lines = new Lines(file);
    }

    List<Sighting> since(DesiredState state) {
        Map<String, String> terminals = state.terminals().stream()
                .collect(Collectors.toMap(each -> each.address().toString(), Terminal::id, (one, other) -> other));
        return lines.more().stream()
                .flatMap(line -> sighting(line, terminals).stream())
                .toList();
    }

    static Optional<Sighting> sighting(String line, Map<String, String> terminals) {
        Matcher blocked = BLOCKED.matcher(line);
        if (blocked.matches()) {
            return Optional.of(sighting(
                    "NAME_BLOCKED", blocked.group(1), blocked.group(3), blocked.group(4), blocked.group(5), terminals));
        }
        Matcher asked = ASKED.matcher(line);
        return asked.matches() && !asked.group(2).startsWith("127.")
                ? Optional.of(sighting(
                        "NAME_ASKED", asked.group(1), asked.group(2), asked.group(3), asked.group(4), terminals))
                : Optional.empty();
    }

    private static Sighting sighting(
            String kind, String second, String address, String name, String type, Map<String, String> terminals) {
        Map<String, String> facts = new TreeMap<>(Map.of("src_ip", address, "name", name, "type", type));
        Optional.ofNullable(terminals.get(address)).ifPresent(id -> facts.put("terminal", id));
        return new Sighting(Instant.ofEpochSecond(Long.parseLong(second)), kind, facts);
    }
}
