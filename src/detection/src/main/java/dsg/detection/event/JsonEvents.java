package dsg.detection.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an event's fields from JSON, within limits, in one pass. */
public final class JsonEvents {

    /** A field more than this makes an event unreadable, so that no sender can fill the memory with names. */
    public static final int FIELDS = 1_000;

    public static final int DEPTH = 16;
    public static final int VALUE_CHARACTERS = 65_536;

    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxStringLength(VALUE_CHARACTERS)
                    .maxNameLength(1_000)
                    .maxNumberLength(100)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Without the look for names that come twice: for text that {@link #fields} has let in once. */
    private static final JsonFactory TRUSTED =
            JSON.rebuild().disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private JsonEvents() {}

    /**
     * The fields of one JSON object, flattened: {@code {"a":{"b":1}}} is {@code a.b = 1}.
     *
     * @throws IOException when it is no single JSON object within the limits, or names a field twice
     */
    public static Map<String, @Nullable Object> fields(byte[] json) throws IOException {
        return read(JSON, json);
    }

    /** As {@link #fields}, for text that it has read before. */
    public static Map<String, @Nullable Object> storedFields(byte[] json) throws IOException {
        return read(TRUSTED, json);
    }

    private static Map<String, @Nullable Object> read(JsonFactory factory, byte[] json) throws IOException {
        try (JsonParser parser = factory.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("no object");
            }
            Map<String, @Nullable Object> fields = new HashMap<>(32);
            object(parser, "", fields);
            if (parser.nextToken() != null) {
                throw new IOException("more than one object");
            }
            return fields;
        }
    }

    private static void object(JsonParser parser, String prefix, Map<String, @Nullable Object> fields)
            throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            String path = prefix.isEmpty() ? name : prefix + "." + name;
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                object(parser, path, fields);
            } else {
                put(fields, path, value(parser));
            }
        }
    }

    private static void put(Map<String, @Nullable Object> fields, String path, @Nullable Object value)
            throws IOException {
        if (fields.size() >= FIELDS) {
            throw new IOException("more than " + FIELDS + " fields");
        }
        if (fields.put(path, value) != null) {
            throw new IOException("a field twice");
        }
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case START_ARRAY -> list(parser);
            default -> throw new IOException("unexpected " + parser.currentToken());
        };
    }

    /** Objects in a list are taken as their text: rules look into lists of plain values only. */
    private static List<Object> list(JsonParser parser) throws IOException {
        List<Object> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                Map<String, @Nullable Object> inner = new HashMap<>();
                object(parser, "", inner);
                values.add(inner.toString());
            } else {
                Object value = value(parser);
                if (value != null) {
                    values.add(value);
                }
            }
            if (values.size() > FIELDS) {
                throw new IOException("more than " + FIELDS + " values");
            }
        }
        return values;
    }
}
