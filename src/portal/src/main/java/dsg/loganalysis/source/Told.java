package dsg.loganalysis.source;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event as a peer tells it, an object with the names of OCSF: either {@code raw_data}, a line of a log, or {@code
 * activity_name} and whatever else is known of {@code class_name, severity_id, status, status_code, message, contract,
 * actor.user.name, device.uid, src_endpoint.ip, resource.type, resource.uid, file.name}; in both cases {@code time} by the device's
 * clock, ISO 8601 with an offset.
 */
public record Told(JsonObject event) {

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
    private static final int LONGEST_MESSAGE = 8_000;

    /** When it happened by the device; empty where it says nothing that can be read. */
    public Optional<Instant> time() {
        try {
            return text("time")
                    .map(time -> OffsetDateTime.parse(time).toInstant())
                    .filter(time -> time.isAfter(Instant.EPOCH) && time.isBefore(LATEST));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * The event in the columns of the store.
     *
     * @throws JsonException where it says neither a line nor what was done
     */
    public Columns columns(String source) {
        Optional<String> line = text("raw_data");
        if (line.isPresent()) {
            return Lines.of(source, line.get());
        }
        String activity =
                text("activity_name").orElseThrow(() -> new JsonException("No activity_name and no raw_data"));
        return new Columns(
                word("class_name", EventClass.APPLICATION_LOG.word()),
                PlainText.of(activity, Lines.LONGEST_WORD),
                Math.clamp(event.getInt("severity_id", 1), 0, 6),
                word("status", Columns.UNKNOWN),
                orNull("status_code"),
                orNull("actor", "user", "name"),
                orNull("device", "uid"),
                orNull("src_endpoint", "ip"),
                contract(),
                orNull("resource", "type"),
                orNull("resource", "uid"),
                orNull("file", "name"),
                PlainText.of(text("message").orElse(activity), LONGEST_MESSAGE));
    }

    /** All of it, as JSON that the database can hold. */
    public String raw() {
        return PlainText.of(event.toString(), Integer.MAX_VALUE);
    }

    private @Nullable UUID contract() {
        try {
            return text("contract").map(UUID::fromString).orElse(null);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private String word(String name, String otherwise) {
        return PlainText.of(text(name).orElse(otherwise), Lines.LONGEST_WORD);
    }

    private @Nullable String orNull(String... path) {
        return PlainText.orNull(text(path).orElse(null), Lines.LONGEST_WORD);
    }

    private Optional<String> text(String... path) {
        JsonValue value = event;
        for (String step : path) {
            if (!(value instanceof JsonObject object) || !object.containsKey(step)) {
                return Optional.empty();
            }
            value = object.get(step);
        }
        return value instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
    }
}
