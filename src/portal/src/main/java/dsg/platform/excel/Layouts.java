package dsg.platform.excel;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.InputStream;
import java.util.List;

/** Reads layouts from JSON. */
public final class Layouts {

    private static final int LONGEST = 200;

    private Layouts() {}

    public static FormLayout read(InputStream json) {
        try (JsonReader reader = Json.createReader(json)) {
            JsonObject layout = reader.readObject();
            return new FormLayout(
                    layout.getString("code"),
                    layout.getInt("version"),
                    layout.getString("title"),
                    layout.getString("sheet"),
                    layout.getString("markPlace"),
                    layout.getString("mark"),
                    fields(layout.getJsonArray("fields")),
                    layout.getInt("headings"),
                    layout.getInt("rows"),
                    fields(layout.getJsonArray("columns")));
        }
    }

    private static List<FormField> fields(JsonArray array) {
        return array.getValuesAs(JsonObject.class).stream().map(Layouts::field).toList();
    }

    private static FormField field(JsonObject field) {
        List<String> choices = field.containsKey("choices")
                ? field.getJsonArray("choices").getValuesAs(JsonString::getString)
                : List.of();
        return new FormField(
                field.getString("key"),
                field.getString("label"),
                field.getString("place"),
                FieldType.valueOf(field.getString("type", choices.isEmpty() ? "TEXT" : "CHOICE")),
                field.getBoolean("required", false),
                field.getInt("longest", LONGEST),
                choices,
                field.getString("hint", ""));
    }
}
