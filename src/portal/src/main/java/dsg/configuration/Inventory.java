package dsg.configuration;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a terminal is: names and values, in sections. Names are the agent's; the portal compares them and shows them, and
 * knows of one section alone what it means.
 */
public record Inventory(SortedMap<String, SortedMap<String, String>> sections) {

    /** Drives by what does not change when they are put in elsewhere (T32). */
    static final String DRIVES = "drives";

    /** Each has its words on the page. */
    private static final Set<String> SECTIONS = Set.of(
            "system", "hardware", DRIVES, "usb", "volumes", "networks", "users", "packages", "shares", "certificates");

    private static final int MOST_ITEMS = 20_000;
    private static final int LONGEST_ITEM = 500;
    private static final int LONGEST_VALUE = 1000;

    public Inventory {
        sections = Collections.unmodifiableSortedMap(sections);
    }

    /** Something that was otherwise before; empty text where it was not there, or is not any more. */
    record Change(String section, String item, String before, String after) {}

    /** Reads a report. @throws ReportRefused where it is none, or more than any terminal has */
    static Inventory of(JsonObject told) {
        SortedMap<String, SortedMap<String, String>> sections = new TreeMap<>();
        int items = 0;
        for (String name : told.keySet()) {
            SortedMap<String, String> section = new TreeMap<>();
            told.getJsonObject(name).forEach((item, value) -> section.put(item, ((JsonString) value).getString()));
            items += section.size();
            boolean sound =
                    SECTIONS.contains(name) && section.entrySet().stream().allMatch(Inventory::isSound);
            if (!sound || items > MOST_ITEMS) {
                throw new ReportRefused("inventory");
            }
            sections.put(name, section);
        }
        return new Inventory(sections);
    }

    private static boolean isSound(Map.Entry<String, String> item) {
        return !item.getKey().isBlank()
                && item.getKey().length() <= LONGEST_ITEM
                && item.getValue().length() <= LONGEST_VALUE
                && (item.getKey() + item.getValue()).chars().noneMatch(Character::isISOControl);
    }

    /** As the database keeps it. */
    static Inventory read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return of(reader.readObject());
        } catch (JsonException broken) {
            throw new IllegalStateException(broken);
        }
    }

    String text() {
        JsonObjectBuilder all = Json.createObjectBuilder();
        sections.forEach((name, items) -> {
            JsonObjectBuilder section = Json.createObjectBuilder();
            items.forEach(section::add);
            all.add(name, section);
        });
        return all.build().toString();
    }

    SortedMap<String, String> section(String name) {
        return sections.getOrDefault(name, Collections.emptySortedMap());
    }

    /** What is otherwise now. */
    List<Change> since(Inventory before) {
        List<Change> changes = new ArrayList<>();
        SortedSet<String> names = new TreeSet<>(before.sections.keySet());
        names.addAll(sections.keySet());
        for (String name : names) {
            changes.addAll(changes(name, before.section(name), section(name)));
        }
        return changes;
    }

    static List<Change> changes(String section, Map<String, String> before, Map<String, String> after) {
        SortedSet<String> items = new TreeSet<>(before.keySet());
        items.addAll(after.keySet());
        return items.stream()
                .map(item -> new Change(section, item, before.getOrDefault(item, ""), after.getOrDefault(item, "")))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }
}
