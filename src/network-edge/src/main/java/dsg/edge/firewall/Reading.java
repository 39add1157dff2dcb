package dsg.edge.firewall;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the kernel says it does, read from {@code nft -j list table}. */
final class Reading {

    /** @param bytes of these packets */
    record Count(long packets, long bytes) {}

    /** What traffic changes in a rule. */
    private static final String COUNTED = "\"packets\":[0-9]+,\"bytes\":[0-9]+";

    private final Map<String, List<JsonObject>> rules = new TreeMap<>();
    private final Map<String, JsonObject> sets = new TreeMap<>();
    private final Map<String, JsonObject> chains = new TreeMap<>();

    /** @throws JsonException when it is none */
    Reading(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            for (JsonObject each : reader.readObject().getJsonArray("nftables").getValuesAs(JsonObject.class)) {
                take(each);
            }
        }
    }

    private void take(JsonObject each) {
        if (each.containsKey("rule")) {
            JsonObject rule = each.getJsonObject("rule");
            rules.computeIfAbsent(rule.getString("chain"), chain -> new ArrayList<>())
                    .add(rule);
        } else if (each.containsKey("set")) {
            sets.put(each.getJsonObject("set").getString("name"), each.getJsonObject("set"));
        } else if (each.containsKey("chain")) {
            chains.put(each.getJsonObject("chain").getString("name"), each.getJsonObject("chain"));
        }
    }

    /** What differs between this and what was meant; empty where nothing does. */
    List<String> differences(Ruleset meant, List<Listing> listings) {
        List<String> differences = new ArrayList<>();
        meant.comments().forEach((chain, comments) -> {
            if (!comments.equals(comments(chain))) {
                differences.add("chain " + chain);
            }
            if (!chain.equals("checks") && !"drop".equals(policy(chain))) {
                differences.add("policy of " + chain);
            }
        });
        listings.stream()
                .filter(each -> !each.members().equals(members(each.name())))
                .forEach(each -> differences.add("set " + each.name()));
        return differences;
    }

    /** All of it in one text that stays the same as long as nothing changes it but traffic. */
    String text() {
        StringBuilder text = new StringBuilder();
        chains.forEach((name, chain) -> text.append(without(chain, "handle")).append('\n'));
        rules.forEach((chain, all) -> all.forEach(rule ->
                text.append(without(rule, "handle").replaceAll(COUNTED, "")).append('\n')));
        sets.keySet().stream()
                .filter(name -> !name.equals(Ruleset.SCANS))
                .forEach(name -> text.append(name).append(members(name)).append('\n'));
        return text.toString();
    }

    /** How often each rule has decided. */
    Map<String, Count> counts() {
        Map<String, Count> counts = new TreeMap<>();
        rules.values().stream()
                .flatMap(List::stream)
                .forEach(rule -> counter(rule)
                        .ifPresent(counter -> counts.merge(
                                rule.getString("comment", ""),
                                new Count(
                                        counter.getJsonNumber("packets").longValue(),
                                        counter.getJsonNumber("bytes").longValue()),
                                (one, other) ->
                                        new Count(one.packets() + other.packets(), one.bytes() + other.bytes()))));
        return counts;
    }

    private static Optional<JsonObject> counter(JsonObject rule) {
        return rule.getJsonArray("expr").getValuesAs(JsonObject.class).stream()
                .filter(each -> each.containsKey("counter"))
                .map(each -> each.getJsonObject("counter"))
                .findFirst();
    }

    private String policy(String chain) {
        JsonObject found = chains.get(chain);
        return found == null ? "" : found.getString("policy", "");
    }

    private List<String> comments(String chain) {
        return rules.getOrDefault(chain, List.of()).stream()
                .map(rule -> rule.getString("comment", ""))
                .toList();
    }

    private Map<String, String> members(String set) {
        JsonObject found = sets.get(set);
        if (found == null || !found.containsKey("elem")) {
            return Map.of();
        }
        return found.getJsonArray("elem").stream()
                .map(Reading::member)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> other, TreeMap::new));
    }

    private static Map.Entry<String, String> member(JsonValue element) {
        if (element instanceof JsonObject object && object.containsKey("elem")) {
            JsonObject inner = object.getJsonObject("elem");
            return Map.entry(value(inner.get("val")), inner.getString("comment", ""));
        }
        return Map.entry(value(element), "");
    }

    private static String value(@Nullable JsonValue value) {
        if (value instanceof JsonString plain) {
            return plain.getString();
        }
        if (value instanceof JsonObject object && object.get("concat") instanceof JsonArray parts) {
            return parts.stream().map(Reading::value).collect(Collectors.joining(" . "));
        }
        return String.valueOf(value);
    }

    private static String without(JsonObject object, String key) {
        TreeSet<String> keys = new TreeSet<>(object.keySet());
        keys.remove(key);
        return keys.stream().map(each -> each + "=" + object.get(each)).collect(Collectors.joining(" "));
    }
}
