package dsg.forms;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What a row says, as it lies in the database. */
final class RowContent {

    private RowContent() {}

    static String write(Map<String, String> values) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        new TreeMap<>(values).forEach(json::add);
        return json.build().toString();
    }

    static Map<String, String> read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            Map<String, String> values = new HashMap<>();
            json.keySet().forEach(key -> values.put(key, json.getString(key)));
            return values;
        }
    }
}
